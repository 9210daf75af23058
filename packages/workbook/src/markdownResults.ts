import { pollResults } from './lists/pollResults.ts';
import { voteResults } from './lists/voteResults.ts';
import { markdownLines, markdownText } from './markdownText.ts';
import type { WorkbookInput } from './WorkbookInput.ts';
import { percent, WORDS } from './words.ts';

/** The votes that were revealed and the polls that were shown: a heading for each question, a list item for each answer. */
export function markdownResults({ results, people }: WorkbookInput): string[] {
  const votes = voteResults(results?.votes ?? [], people).flatMap(
    ({ question, voted, total, candidates }) => [
      `### ${markdownText(question)}`,
      WORDS.voted(voted, total),
      candidates
        .map(({ number, text, dots, by }) => {
          const names = by.length === 0 ? '' : `\\\n  (${markdownText(by.join(', '))})`;
          const given = `${WORDS.dots(dots)}, ${percent(dots, total)}`;
          return `- **${number}** ${markdownLines(text, '  ') || WORDS.empty}: ${given}${names}`;
        })
        .join('\n'),
    ],
  );
  const polls = pollResults(results?.polls ?? []).flatMap(({ question, answered, answers }) => [
    `### ${markdownText(question)}`,
    WORDS.answered(answered),
    answers
      .map(({ answer, count }) => {
        const words = markdownLines(answer, '  ') || WORDS.empty;
        return `- ${words}: ${count}, ${percent(count, answered)}`;
      })
      .join('\n'),
  ]);
  return [...under(WORDS.votes, votes), ...under(WORDS.polls, polls)].filter((block) => block !== '');
}

function under(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks];
}
