import type { BoardStore } from '@evenboard/board';
import { sectionTitle } from '../note/index.ts';

/** What is put on the clipboard: a program takes the richest that it knows. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** A section's title and its notes' words by their place; `undefined` where a cell is empty. */
interface Column {
  readonly title: string;
  readonly texts: readonly (string | undefined)[];
}

/** The sections in their order, and the unsorted notes where there are any. */
function columnsOf(store: BoardStore): Column[] {
  return store.getSections().flatMap((section) => {
    const { cells } = store.getColumn(section.id);
    if (section.isUnsorted && cells.length === 0) return [];
    const texts = cells.map((note) => (note === undefined ? undefined : store.getNote(note)?.text));
    return [{ title: sectionTitle(section), texts }];
  });
}

/** The board as a table: sections across, each note in its row, as in the workbook. */
export function boardAsTable(store: BoardStore): Copied {
  const columns = columnsOf(store);
  const height = columns.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  const heads = columns.map(({ title }) => title);
  const rows = Array.from({ length: height }, (_, row) => columns.map(({ texts }) => texts[row] ?? ''));
  const line = (cells: readonly string[]) => cells.map(tsvField).join('\t');
  const cellsOf = (name: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${htmlOf(cell)}</${name}>`).join('')}</tr>`;
  return {
    text: [heads, ...rows].map(line).join('\n'),
    html: `<table><thead>${cellsOf('th', heads)}</thead><tbody>${rows.map((cells) => cellsOf('td', cells)).join('')}</tbody></table>`,
  };
}

/** The board as a list: each section, and below it its notes. */
export function boardAsList(store: BoardStore): Copied {
  const columns = columnsOf(store).map(({ title, texts }) => ({
    title,
    notes: texts.filter((words) => words !== undefined),
  }));
  return {
    text: columns
      .map(({ title, notes }) =>
        [title, ...notes.map((words) => `- ${words.replaceAll('\n', '\n  ')}`)].join('\n'),
      )
      .join('\n\n'),
    html: columns
      .map(({ title, notes }) => {
        const items = notes.map((words) => `<li>${htmlOf(words)}</li>`).join('');
        return `<h2>${htmlOf(title)}</h2>${items === '' ? '' : `<ul>${items}</ul>`}`;
      })
      .join(''),
  };
}

/** A field as spreadsheets take it from the clipboard: in quotes where it has a tab, a line end or a quote. */
function tsvField(words: string): string {
  return /["\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

function htmlOf(words: string): string {
  return words.replace(/[&<>\n]/g, (character) => REFERENCES[character] ?? '');
}
