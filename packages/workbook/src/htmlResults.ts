import { htmlText } from './htmlText.ts';
import { type PollResult, pollResults } from './lists/pollResults.ts';
import { type VoteResult, voteResults } from './lists/voteResults.ts';
import type { WorkbookInput } from './WorkbookInput.ts';
import { percent, WORDS } from './words.ts';

/** The fragments under which the results of a page stand, with what they are; none where nothing has been revealed. */
export interface HtmlPart {
  readonly anchor: string;
  readonly title: string;
  readonly html: string;
}

/** The votes that were revealed and the polls that were shown, each as a table under its question. */
export function htmlResults({ results, people }: WorkbookInput): HtmlPart[] {
  const votes = voteResults(results?.votes ?? [], people);
  const polls = pollResults(results?.polls ?? []);
  return [
    part('results-votes', WORDS.votes, votes.map(voteTable)),
    part('results-polls', WORDS.polls, polls.map(pollTable)),
  ].flat();
}

function part(anchor: string, title: string, tables: readonly string[]): HtmlPart[] {
  if (tables.length === 0) return [];
  const head = `<h2 id="${anchor}">${title}</h2>`;
  return [
    {
      anchor,
      title,
      html: [`<section aria-labelledby="${anchor}">`, head, ...tables, '</section>'].join('\n'),
    },
  ];
}

function voteTable({ number, question, voted, total, hasNames, candidates }: VoteResult): string {
  const columns = hasNames ? WORDS.voteHeads : WORDS.voteHeads.slice(0, 4);
  const rows = candidates.map(({ number, text, dots, by }) => [
    String(number),
    text,
    String(dots),
    percent(dots, total),
    ...(hasNames ? [by.join(', ')] : []),
  ]);
  return resultTable(`vote-${number}`, question, WORDS.voted(voted, total), columns, rows);
}

function pollTable({ number, question, answered, answers }: PollResult): string {
  const rows = answers.map(({ answer, count }) => [answer, String(count), percent(count, answered)]);
  return resultTable(`poll-${number}`, question, WORDS.answered(answered), WORDS.pollHeads, rows);
}

/** The first column is what a row is about. */
function resultTable(
  id: string,
  question: string,
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td dir="auto" class="words">${htmlText(text)}</td>`).join('');
    return `<tr><th scope="row" class="words" dir="auto">${htmlText(first)}</th>${cells}</tr>`;
  });
  return [
    `<h3 id="${id}" dir="auto">${htmlText(question)}</h3>`,
    `<div class="wide" role="region" tabindex="0" aria-labelledby="${id}">`,
    '<table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}
