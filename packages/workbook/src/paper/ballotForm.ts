import { printableText } from '../cellText.ts';
import { htmlText } from '../htmlText.ts';
import type { ExportedVote } from '../SessionResults.ts';
import { nameLine, textField } from './fields.ts';
import { PAPER_WORDS } from './paperWords.ts';

/** A ballot with the numbers that the vote has on the screen, and as many boxes as dots may go to one of them. */
export function ballotForm({ question, candidates, dots, perCandidate }: ExportedVote): string {
  const boxes = Math.min(dots, perCandidate);
  const rows = candidates.map(({ number, text }) => {
    const fields = Array.from({ length: boxes }, (_, index) => {
      const label = PAPER_WORDS.dotFor(index + 1, number);
      return `<input type="checkbox" aria-label="${label}">`;
    });
    const words = `<td dir="auto" class="words">${htmlText(printableText(text))}</td>`;
    return `<tr><th scope="row">${number}</th>${words}<td class="boxes">${fields.join(' ')}</td></tr>`;
  });
  const heads = PAPER_WORDS.ballotHeads.map((head) => `<th scope="col">${head}</th>`).join('');
  return [
    '<section class="page">',
    `<h2>${PAPER_WORDS.ballot} <span dir="auto">${htmlText(question)}</span></h2>`,
    `<p>${PAPER_WORDS.budget(dots, boxes)}</p>`,
    nameLine(),
    '<table>',
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    '</section>',
  ].join('\n');
}

/** A ballot for a vote that has not begun: it goes by the cells of the notes. */
export function freeBallot(): string {
  return [
    '<section class="page">',
    `<h2>${PAPER_WORDS.freeBallot}</h2>`,
    `<p>${PAPER_WORDS.freeBallotHow}</p>`,
    nameLine(),
    textField(PAPER_WORDS.theQuestion),
    ...[1, 2, 3].map((dot) => textField(PAPER_WORDS.freeDot(dot), 'short')),
    '</section>',
  ].join('\n');
}
