import { formatAddress, openBoard, readBoard } from '@evenboard/board';
import { LIMITS, MAIN_ROOM } from '@evenboard/protocol';
import {
  FileRefused,
  type PlannedFile,
  type PlannedNote,
  type PlannedSheet,
  READ_LIMITS,
  shownNoteText,
} from '@evenboard/workbook';
import * as Y from 'yjs';

/** Of session.json, as it is written. */
const VERSION = 1;
/** Of all boards together; making documents of more takes longer than anybody waits. */
const MOST_ENTRIES = 100_000;
const ROOTS = ['sections', 'notes', 'gaps', 'comments', 'legend'] as const;

/** What a `session.json` would bring: the board of each room as a sheet. Undefined where the text is none. */
export function planSessionFile(text: string): PlannedFile | undefined {
  const file = parsed(text);
  if (file?.version !== VERSION || !isRecord(file.session) || !isRecord(file.boards)) return undefined;
  const { id, rooms, people } = file.session;
  const names = namesIn(rooms);
  const authors = namesIn(people);
  const boards = Object.entries(file.boards);
  if (boards.length > READ_LIMITS.sheets) throw new FileRefused('tooManySheets');
  checkSize(boards.map(([, board]) => board));
  return {
    ...(typeof id === 'string' && { session: id }),
    sheets: boards.map(([room, board]) =>
      sheetOf(board, { room, name: room === MAIN_ROOM ? 'Board' : (names.get(room) ?? room), authors }),
    ),
    leftOut: [],
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By id; whatever has no name is left out. */
function namesIn(value: unknown): ReadonlyMap<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([id, one]) =>
      isRecord(one) && typeof one.name === 'string' ? [[id, one.name] as const] : [],
    ),
  );
}

function checkSize(boards: readonly unknown[]): void {
  let left = MOST_ENTRIES;
  for (const board of boards) {
    if (entriesOf(board, 'sections').length > READ_LIMITS.columns) throw new FileRefused('tooManyColumns');
    const notes = entriesOf(board, 'notes').length;
    left -= notes + entriesOf(board, 'comments').length + entriesOf(board, 'gaps').length;
    if (notes > LIMITS.notesOnBoard || left < 0) throw new FileRefused('tooBig');
  }
}

function entriesOf(board: unknown, root: (typeof ROOTS)[number]): [string, unknown][] {
  const entries = isRecord(board) ? board[root] : undefined;
  return isRecord(entries) ? Object.entries(entries) : [];
}

interface Naming {
  readonly room: string;
  readonly name: string;
  /** By id. */
  readonly authors: ReadonlyMap<string, string>;
}

/** The board as everybody would see it, by the rules of the document itself. */
function sheetOf(json: unknown, { room, name, authors }: Naming): PlannedSheet {
  const { sections, notes, comments } = readBoard(boardOf(json));
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

/** A document with what the file has of one. What is malformed in it nobody sees, here as anywhere. */
function boardOf(json: unknown) {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const root of ROOTS) {
      const map = doc.getMap(root);
      for (const [id, value] of entriesOf(json, root)) map.set(id, sharedValue(root, value));
    }
  });
  return openBoard(doc, { now: () => 0, random: () => 0.5, newId: () => 'none' });
}

function sharedValue(root: (typeof ROOTS)[number], value: unknown): unknown {
  if (!isRecord(value) || root === 'gaps' || root === 'legend') return value;
  const fields = Object.entries(value).map(([field, one]): [string, unknown] => [
    field,
    root === 'notes' && field === 'text' && typeof one === 'string' ? new Y.Text(one) : one,
  ]);
  return new Y.Map<unknown>(fields);
}
