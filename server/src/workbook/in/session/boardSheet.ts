import { type BoardSnapshot, formatAddress } from '@evenboard/board';
import { type PlannedNote, type PlannedSheet, shownNoteText } from '@evenboard/workbook';

interface Naming {
  readonly room: string;
  readonly name: string;
  /** By id. */
  readonly authors: ReadonlyMap<string, string>;
}

/** The board as everybody would see it, by the rules of the document itself. */
export function boardSheet(
  { sections, notes, comments }: BoardSnapshot,
  { room, name, authors }: Naming,
): PlannedSheet {
  const columns = sections.filter(({ isUnsorted }) => !isUnsorted);
  const indexes = new Map(columns.map(({ id }, index) => [id, index]));
  const said = Map.groupBy(comments, ({ note }) => note);
  const planned = notes.map((note): PlannedNote => {
    const section = indexes.get(note.section);
    const author = authors.get(note.author);
    const cell = formatAddress({ column: section ?? columns.length, row: note.row });
    const words = shownNoteText(note.text);
    return {
      ...(section !== undefined && { section }),
      row: note.row,
      cell,
      text: words,
      colour: note.colour,
      createdAt: note.createdAt,
      ...(author !== undefined && { author }),
      comments: (said.get(note.id) ?? []).map((comment) => ({
        text: comment.text,
        isTraced: true as const,
        ...namedAs(authors.get(comment.author)),
      })),
      traced: { id: note.id, cell, section: note.section, text: words, colour: note.colour, comments: [] },
    };
  });
  return {
    name,
    headerRow: 1,
    sections: columns.map(({ title }) => title),
    prompts: columns.map(({ prompt }) => prompt),
    notes: planned,
    doubts: [],
    traced: {
      room,
      sections: columns.map(({ id, title }, index) => ({
        id,
        title,
        cell: formatAddress({ column: index, row: 1 }),
      })),
      missing: [],
    },
  };
}

const namedAs = (author: string | undefined) => (author === undefined ? {} : { author });
