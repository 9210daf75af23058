import { htmlText, htmlWords } from './htmlText.ts';
import type { OutlineNote, RoomOutline } from './roomOutline.ts';
import { WORDS } from './words.ts';

/**
 * A room as the table that its sheet is: sections across, rows down, so that C4 is in column C at row 4. Rows without
 * any note are left out. None where a room has no notes.
 */
export function htmlTable({ id, title, sections }: RoomOutline): string[] {
  const byRow = Map.groupBy(
    sections.flatMap(({ letters, notes }) => notes.map((note) => ({ letters, note }))),
    ({ note }) => note.row,
  );
  if (byRow.size === 0) return [];
  const heads = sections.map(
    ({ letters, title }) => `<th scope="col">${letters}. ${htmlWords('span', title, 'line')}</th>`,
  );
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const notes = new Map(inRow.map(({ letters, note }) => [letters, note]));
      const cells = sections.map(({ letters }) => cell(notes.get(letters)));
      return `<tr><th scope="row" class="row">${row}</th>${cells.join('')}</tr>`;
    });
  const name = `table-${htmlText(id)}`;
  return [
    '<div class="as-table">',
    `<h3>${WORDS.asTable}</h3>`,
    // Wider than the page it is scrolled, by keys too: so it can be reached.
    `<div class="wide" role="region" tabindex="0" aria-labelledby="${name}">`,
    '<table>',
    `<caption id="${name}" dir="auto">${htmlText(WORDS.tableOf(title))}</caption>`,
    `<thead><tr><th scope="col" class="row">${WORDS.row}</th>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
    '</div>',
  ];
}

function cell(note: OutlineNote | undefined): string {
  if (note === undefined) return '<td></td>';
  const words = note.text.trim() === '' ? { text: WORDS.empty } : note;
  return `<td class="${note.colour}">${htmlWords('div', words)}</td>`;
}
