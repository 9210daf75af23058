import { plainText } from '../cellText.ts';
import type { Sheet } from '../Sheet.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import { count, listSheet, share } from './listSheet.ts';
import { pollResults } from './pollResults.ts';
import { voteResults } from './voteResults.ts';

const BETWEEN = ', ';

/** "Votes": a row for each candidate of each vote that was revealed. None where none was. */
export function votesSheet({ results, people }: WorkbookInput): Sheet[] {
  const rows = voteResults(results?.votes ?? [], people).flatMap((vote) =>
    vote.candidates.map(({ number, text, dots, by }) => [
      count(vote.number),
      plainText(vote.question),
      count(number),
      plainText(text),
      count(dots),
      share(dots, vote.total),
      count(vote.voted),
      vote.hasNames ? plainText(by.join(BETWEEN)) : WORDS.countsAlone,
    ]),
  );
  const columns = WORDS.voteColumns;
  const widths = [8, 40, 10, 60, 8, 8, 10, 40];
  return rows.length === 0
    ? []
    : [listSheet({ sheet: WORDS.votes, table: 'VoteResults', columns, widths, rows })];
}

/** "Polls": a row for each answer of each poll that was shown. None where none was. */
export function pollsSheet({ results }: WorkbookInput): Sheet[] {
  const rows = pollResults(results?.polls ?? []).flatMap((poll) =>
    poll.answers.map(({ answer, count: given }) => [
      count(poll.number),
      plainText(poll.question),
      plainText(answer),
      count(given),
      share(given, poll.answered),
      count(poll.answered),
    ]),
  );
  const columns = WORDS.pollColumns;
  const widths = [8, 40, 60, 8, 8, 10];
  return rows.length === 0
    ? []
    : [listSheet({ sheet: WORDS.polls, table: 'PollResults', columns, widths, rows })];
}
