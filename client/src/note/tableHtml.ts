import { NOTE_FILLS, type NoteColour } from '@evenboard/board';
import { type TableCell, tableRows } from './tableText.ts';

/** A cell as it looks; one without a colour is a heading. */
export interface LookedCell extends TableCell {
  readonly colour?: NoteColour;
}

/** As Excel and LibreOffice write it: text, whatever it looks like, and never a formula. */
const AS_TEXT = 'sdnum="1033;0;@" style="mso-number-format:\'\\@\'';
const LINE_END = '<br style="mso-data-placement:same-cell">';
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': LINE_END,
};

/** Cells as programs take them that know more than words: a table, each note in its colour by day, its words as text. */
export function tableHtml(cells: readonly LookedCell[]): string {
  const rows = tableRows(cells).map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

function cellHtml(cell: LookedCell | undefined): string {
  if (cell === undefined) return '<td></td>';
  if (cell.colour === undefined) return `<th ${AS_TEXT}">${htmlOf(cell.text)}</th>`;
  const { fill, text } = NOTE_FILLS[cell.colour];
  return `<td bgcolor="#${fill}" ${AS_TEXT};background:#${fill};color:#${text}">${htmlOf(cell.text)}</td>`;
}

/** Words as they stand in a page. */
export function htmlOf(words: string): string {
  return words.replace(/[&<>\n]/g, (character) => REFERENCES[character] ?? '');
}
