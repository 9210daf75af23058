import type { BoardStore, Note } from '@evenboard/board';
import { htmlOf, sectionTitle, tableHtml, tableText } from '../note/index.ts';

/** What is put on the clipboard: a program takes the richest that it knows. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** A section's title and its notes by their place; `undefined` where a cell is empty. */
interface Column {
  readonly title: string;
  readonly notes: readonly (Pick<Note, 'text' | 'colour'> | undefined)[];
}

/** The sections in their order, and the unsorted notes where there are any. */
function columnsOf(store: BoardStore): Column[] {
  return store.getSections().flatMap((section) => {
    const { cells } = store.getColumn(section.id);
    if (section.isUnsorted && cells.length === 0) return [];
    const notes = cells.map((note) => (note === undefined ? undefined : store.getNote(note)));
    return [{ title: sectionTitle(section), notes }];
  });
}

/** The board as a table: sections across, each note in its row and colour, as in the workbook. */
export function boardAsTable(store: BoardStore): Copied {
  const cells = columnsOf(store).flatMap(({ title, notes }, right) => [
    { text: title, right, down: 0 },
    ...notes.flatMap((note, row) =>
      note === undefined ? [] : [{ text: note.text, colour: note.colour, right, down: row + 1 }],
    ),
  ]);
  return { text: tableText(cells), html: tableHtml(cells) };
}

/** The board as a list: each section, and below it its notes. */
export function boardAsList(store: BoardStore): Copied {
  const columns = columnsOf(store).map(({ title, notes }) => ({
    title,
    notes: notes.flatMap((note) => note?.text ?? []),
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
