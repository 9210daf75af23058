import {
  type Board,
  type BoardEntries,
  type DeletedEntry,
  openBoard,
  parseComment,
  parseGap,
  parseNote,
  parseSection,
} from '@evenboard/board';
import { cleanText, LIMITS } from '@evenboard/protocol';
import { FileRefused, READ_LIMITS } from '@evenboard/workbook';
import * as Y from 'yjs';
import { entriesIn, isRecord, isShallow } from './json.ts';

const ROOTS = ['sections', 'notes', 'gaps', 'comments', 'legend'] as const;
type Root = (typeof ROOTS)[number];

/** Of all boards together; making documents of more takes longer than anybody waits. */
const MOST_ENTRIES = 100_000;
/** Of one field that is no text of people, as JSON, and of the fields of one entry. */
const MOST_FIELD_LENGTH = 20_000;
const MOST_FIELDS = 50;
/** As the relay lets clients nest what they write. */
const MOST_DEPTH = 6;

/** How long texts can be; those of our own files are never longer. */
const TEXT_LENGTHS: Readonly<Record<string, number>> = {
  title: LIMITS.sectionTitleLength,
  prompt: LIMITS.sectionPromptLength,
  text: LIMITS.noteTextLength,
};

/** Throws FileRefused where these are more than boards can hold. */
export function checkBoards(boards: readonly unknown[]): void {
  if (boards.length > READ_LIMITS.sheets) throw new FileRefused('tooManySheets');
  let left = MOST_ENTRIES;
  for (const board of boards) {
    if (entriesOf(board, 'sections').length > READ_LIMITS.columns) throw new FileRefused('tooManyColumns');
    const notes = entriesOf(board, 'notes').length;
    left -= notes + entriesOf(board, 'comments').length + entriesOf(board, 'gaps').length;
    if (notes > LIMITS.notesOnBoard || left < 0) throw new FileRefused('tooBig');
  }
}

/** A document with what the file has of one. What is malformed in it nobody sees, here as anywhere. */
export function fileBoard(json: unknown): Board {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const root of ROOTS) {
      const map = doc.getMap(root);
      for (const [id, value] of entriesOf(json, root)) map.set(id, sharedValue(root, value));
    }
  });
  return openBoard(doc, { now: () => 0, random: () => 0.5, newId: () => 'none' });
}

/** Everything that people see of such a board, and what stands beside it in the same entries, for writing it anew. */
export function boardEntries(board: Board): BoardEntries {
  return {
    sections: entriesThat(parseSection, board.sections.entries()),
    notes: entriesThat(parseNote, board.notes.entries()),
    comments: entriesThat(parseComment, board.comments.entries()),
    gaps: [...board.gaps.entries()].filter(([key, value]) => parseGap(key, value) !== undefined),
    legend: Object.fromEntries(
      [...board.legend.entries()].filter(
        (entry): entry is [string, string] =>
          typeof entry[1] === 'string' &&
          entry[0].length <= LIMITS.nameLength &&
          entry[1].length <= LIMITS.sectionTitleLength,
      ),
    ),
  };
}

function entriesOf(board: unknown, root: Root): [string, unknown][] {
  return isRecord(board) ? entriesIn(board[root]) : [];
}

function sharedValue(root: Root, value: unknown): unknown {
  if (root === 'legend') return value;
  if (!isRecord(value)) return undefined;
  if (root === 'gaps') return isShallow(value, 1) ? value : undefined;
  const fields = entriesIn(value)
    .slice(0, MOST_FIELDS)
    .filter(([name, one]) => isField(name, one))
    .map(([name, one]): [string, unknown] => [name, sharedField(root, name, one)]);
  return new Y.Map<unknown>(fields);
}

function isField(name: string, value: unknown): boolean {
  if (name.length > LIMITS.nameLength) return false;
  if (Object.hasOwn(TEXT_LENGTHS, name)) return typeof value === 'string';
  return isShallow(value, MOST_DEPTH) && JSON.stringify(value).length <= MOST_FIELD_LENGTH;
}

function sharedField(root: Root, name: string, value: unknown): unknown {
  const length = TEXT_LENGTHS[name];
  if (length === undefined || typeof value !== 'string') return value;
  const text = cleanText(value.slice(0, length));
  return root === 'notes' && name === 'text' ? new Y.Text(text) : text;
}

function entriesThat(
  parse: (id: string, value: unknown) => unknown,
  entries: Iterable<[string, unknown]>,
): DeletedEntry[] {
  return [...entries].flatMap(([id, value]) =>
    parse(id, value) !== undefined && value instanceof Y.Map ? [{ id, fields: value.toJSON() }] : [],
  );
}
