import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNote } from './addNote.ts';
import type { Board } from './Board.ts';
import { type Cell, UNSORTED } from './Cell.ts';
import { confirmNote, duplicateNotes, recolourNotes } from './changeNotes.ts';
import { addComment, deleteComment, resolveComment, setLegend } from './commentCommands.ts';
import { createBoardStore } from './createBoardStore.ts';
import { createUndo } from './createUndo.ts';
import { deleteNotes } from './deleteNotes.ts';
import { editNoteText, setNoteText } from './editNoteText.ts';
import { mergeNotes } from './mergeNotes.ts';
import { moveNote, moveNoteToPosition } from './moveNote.ts';
import { readBoard } from './readBoard.ts';
import { addSection, deleteSection, lockSection, moveSection, renameSection } from './sectionCommands.ts';
import { mergeBoards, replicaOf, testBoard } from './testBoard.ts';

// A failing run prints its seed and path; give them to fc.assert to see it again.
const RUNS = { numRuns: 250 };

const KINDS = [
  'add',
  'add',
  'add',
  'move',
  'move',
  'delete',
  'edit',
  'merge',
  'duplicate',
  'recolour',
  'free',
] as const;
const OTHER_KINDS = [
  'comment',
  'settle',
  'legend',
  'addSection',
  'moveSection',
  'deleteSection',
  'rename',
] as const;

interface Step {
  readonly who: number;
  readonly kind: (typeof KINDS)[number] | (typeof OTHER_KINDS)[number];
  readonly section: number;
  readonly row: number;
  readonly a: number;
  readonly b: number;
  /** Whether the replicas `who` and `b` meet afterwards. */
  readonly meets: boolean;
}

const step = (kinds: readonly Step['kind'][]): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.nat(2),
    kind: fc.constantFrom(...kinds),
    section: fc.nat(3),
    row: fc.integer({ min: 2, max: 9 }),
    a: fc.nat(30),
    b: fc.nat(30),
    meets: fc.boolean(),
  });
const noteSteps = fc.array(step(KINDS), { minLength: 5, maxLength: 40 });
const allSteps = fc.array(step([...KINDS, ...KINDS, ...OTHER_KINDS]), { minLength: 5, maxLength: 40 });

/** Three replicas of one board with two sections. */
function replicas(seed: number): [Board, Board, Board] {
  const first = testBoard(seed * 3 + 1);
  addSection(first, { title: 'What matters?', id: 's1' });
  addSection(first, { title: 'What is next?', id: 's2' });
  return [first, replicaOf(first, seed * 3 + 2), replicaOf(first, seed * 3 + 3)];
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

/** Runs one command as a person who sees this replica would; answers the ids it took away. */
function run(board: Board, { kind, section, row, a, b }: Step): string[] {
  const seen = readBoard(board);
  const at = pick(seen.sections, section)?.id ?? UNSORTED;
  const note = pick(seen.notes, a)?.id ?? 'none';
  const other = pick(seen.notes, b)?.id ?? 'none';
  const place = b % 3 === 0 ? undefined : row;
  const text = `${kind} ${a}😀`;
  switch (kind) {
    case 'add':
      addNote(board, { section: at, row: place, text, colour: 'blue', author: 'ada' });
      break;
    case 'move':
      moveNote(board, note, { section: at, row });
      break;
    case 'free':
      moveNoteToPosition(board, note, { x: a, y: b });
      break;
    case 'edit':
      editNoteText(board, note, { at: a, remove: b % 5, insert: text });
      break;
    case 'duplicate':
      duplicateNotes(board, [note], { author: 'bo' });
      break;
    case 'recolour':
      recolourNotes(board, [note, other], 'pink');
      break;
    case 'comment':
      addComment(board, { note, text, author: 'cy' });
      break;
    case 'settle':
      resolveComment(board, pick(seen.comments, a)?.id ?? 'none', 'cy');
      break;
    case 'legend':
      setLegend(board, 'red', text);
      break;
    case 'addSection':
      addSection(board, { title: text, index: a % 4 });
      break;
    case 'moveSection':
      moveSection(board, at, a % 4);
      break;
    case 'rename':
      renameSection(board, at, text);
      break;
    case 'deleteSection':
      if (a % 3 === 0) deleteSection(board, at);
      break;
    case 'merge':
      return mergeNotes(board, note, other) ? [other] : [];
    case 'delete':
      return deleteNotes(board, [note, other]) ? [note, other] : [];
  }
  return [];
}

function meetAll(boards: readonly Board[]): void {
  for (let round = 0; round < 2; round++) {
    for (const a of boards) for (const b of boards) if (a !== b) mergeBoards(a, b);
  }
}

function cells(board: Board): Map<string, Cell> {
  return new Map(readBoard(board).notes.map(({ id, section, row }) => [id, { section, row }]));
}

test('7.1 7.2 7.3 whatever three people do at once, they end with the same board, one note to a cell, and every note nobody took away', () => {
  fc.assert(
    fc.property(fc.nat(1000), allSteps, (seed, steps) => {
      const boards = replicas(seed);
      const added = new Set<string>();
      const taken = new Set<string>();
      for (const next of steps) {
        const board = boards[next.who] ?? boards[0];
        for (const id of run(board, next)) taken.add(id);
        for (const id of board.notes.keys()) added.add(id);
        if (next.meets) mergeBoards(board, boards[next.b % 3] ?? board);
      }
      meetAll(boards);
      const [first, ...others] = boards.map(readBoard);
      for (const other of others) expect(other).toEqual(first);
      const notes = first?.notes ?? [];
      expect(new Set(notes.map(({ section, row }) => `${section}:${row}`)).size).toBe(notes.length);
      expect(notes.map(({ id }) => id).sort()).toEqual([...added].filter((id) => !taken.has(id)).sort());
    }),
    RUNS,
  );
});

/** The cells from which a command may push notes down: the one it wants, when a note is there. */
function pushedFrom(board: Board, next: Step, before: ReadonlyMap<string, Cell>): Cell | undefined {
  const seen = readBoard(board);
  const section = pick(seen.sections, next.section)?.id ?? UNSORTED;
  const source = pick(seen.notes, next.a);
  if (next.kind === 'duplicate' && source) return { section: source.section, row: source.row + 1 };
  const wants = next.kind === 'move' || (next.kind === 'add' && next.b % 3 !== 0);
  const isTaken = [...before.values()].some((cell) => cell.section === section && cell.row === next.row);
  return wants && isTaken ? { section, row: next.row } : undefined;
}

test('7.4 one’s own command moves no other note, except down from the cell it takes', () => {
  fc.assert(
    fc.property(fc.nat(1000), noteSteps, (seed, steps) => {
      const [board] = replicas(seed);
      for (const next of steps) {
        const before = cells(board);
        const pushed = pushedFrom(board, next, before);
        const mover = readBoard(board).notes[next.a % Math.max(1, before.size)]?.id;
        run(board, next);
        const after = cells(board);
        for (const [id, cell] of before) {
          const now = after.get(id);
          if (now === undefined || (id === mover && (next.kind === 'move' || next.kind === 'free'))) continue;
          if (pushed?.section === cell.section && cell.row >= pushed.row) {
            expect(now.section).toBe(cell.section);
            expect(now.row).toBeGreaterThanOrEqual(cell.row);
          } else expect(now).toEqual(cell);
        }
      }
    }),
    RUNS,
  );
});

test('7.4 a command that wants a cell gets it', () => {
  fc.assert(
    fc.property(fc.nat(1000), noteSteps, (seed, steps) => {
      const [board] = replicas(seed);
      for (const next of steps) {
        run(board, next);
        const wanted = { section: 's1', row: next.row };
        const id = addNote(board, { ...wanted, text: 'here', colour: 'blue', author: 'ada' });
        expect(cells(board).get(id)).toEqual(wanted);
      }
    }),
    { ...RUNS, numRuns: 60 },
  );
});

test('7.5 deletions, concurrent ones too, move nothing', () => {
  const deletions = fc.array(fc.tuple(fc.nat(2), fc.nat(30)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(1000), noteSteps, deletions, (seed, steps, gone) => {
      const boards = replicas(seed);
      for (const next of steps) run(boards[next.who] ?? boards[0], next);
      meetAll(boards);
      const before = cells(boards[0]);
      for (const [who, index] of gone) {
        const id = [...before.keys()][index % Math.max(1, before.size)];
        if (id !== undefined) deleteNotes(boards[who] ?? boards[0], [id]);
      }
      meetAll(boards);
      for (const [id, cell] of cells(boards[0])) expect(cell).toEqual(before.get(id));
    }),
    RUNS,
  );
});

test('7.6 people who fill different empty cells and delete at the same time move nothing, and each gets the cell they wanted', () => {
  const fills = fc.uniqueArray(fc.integer({ min: 2, max: 16 }), { maxLength: 8 });
  const gone = fc.array(fc.nat(30), { maxLength: 4 });
  fc.assert(
    fc.property(fc.nat(1000), noteSteps, fills, gone, (seed, steps, rows, deletions) => {
      const boards = replicas(seed);
      for (const next of steps) run(boards[next.who] ?? boards[0], next);
      meetAll(boards);
      const expected = cells(boards[0]);
      const taken = new Set(
        [...expected.values()].filter(({ section }) => section === 's1').map(({ row }) => row),
      );
      const ids = [...expected.keys()];
      rows
        .filter((row) => !taken.has(row))
        .forEach((row, index) => {
          const wanted = { section: 's1', row };
          expected.set(
            addNote(boards[index % 2] ?? boards[0], {
              ...wanted,
              text: 'new',
              colour: 'blue',
              author: 'ada',
            }),
            wanted,
          );
        });
      deletions.forEach((index, who) => {
        const id = ids[index % Math.max(1, ids.length)] ?? 'none';
        deleteNotes(boards[who % 3] ?? boards[0], [id]);
        expected.delete(id);
      });
      meetAll(boards);
      expect(cells(boards[0])).toEqual(expected);
    }),
    RUNS,
  );
});

test('8.1 8.2 8.3 a store is always what a fresh read is; what did not change keeps its identity and is not told of', () => {
  fc.assert(
    fc.property(fc.nat(1000), allSteps, (seed, steps) => {
      const boards = replicas(seed);
      const board = boards[0];
      const store = createBoardStore(board);
      for (const next of steps) {
        const before = new Map(readBoard(board).notes.map(({ id }) => [id, store.getNote(id)]));
        const told = new Set<string>();
        const stops = [...before.keys()].map((id) => store.subscribeNote(id, () => told.add(id)));
        run(boards[next.who] ?? board, next);
        if (next.meets) mergeBoards(board, boards[next.who] ?? board);
        expectFresh(board, store);
        for (const [id, note] of before) {
          const now = store.getNote(id);
          if (JSON.stringify(now) === JSON.stringify(note)) expect(now).toBe(note);
          expect(told.has(id)).toBe(now !== note && told.has(id));
          if (now !== note) expect(told.has(id)).toBe(true);
        }
        for (const stop of stops) stop();
      }
      store.destroy();
    }),
    { ...RUNS, numRuns: 80 },
  );
});

function expectFresh(board: Board, store: ReturnType<typeof createBoardStore>): void {
  const fresh = readBoard(board);
  expect(store.getSections()).toEqual(fresh.sections);
  expect(store.getNoteCount()).toBe(fresh.notes.length);
  expect(store.getLegend()).toEqual(fresh.legend);
  for (const note of fresh.notes) {
    expect(store.getNote(note.id)).toEqual(note);
    expect(store.noteAt(note)).toBe(note.id);
    expect(store.getComments(note.id)).toEqual(fresh.comments.filter((comment) => comment.note === note.id));
  }
  for (const { id } of fresh.sections) {
    const column = fresh.notes.filter(({ section }) => section === id);
    expect(store.getColumn(id).cells.length).toBe(Math.max(1, ...column.map(({ row }) => row)) - 1);
    expect(store.getColumn(id).cells.filter((cell) => cell !== undefined)).toEqual(
      column.map((note) => note.id),
    );
  }
}

test('10.6 undo and redo among what others do leave every note whole, with its author and time', () => {
  const withUndo = fc.array(fc.tuple(step([...KINDS, ...KINDS, ...OTHER_KINDS]), fc.nat(5)), {
    minLength: 5,
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.nat(1000), withUndo, (seed, steps) => {
      const boards = replicas(seed);
      const undos = boards.map((board) => createUndo(board));
      const ledger = new Map<string, string>();
      for (const [next, chance] of steps) {
        const board = boards[next.who] ?? boards[0];
        const undo = undos[next.who];
        if (chance < 2) undo?.undo();
        else if (chance === 2) undo?.redo();
        else run(board, next);
        for (const { id, author, createdAt } of readBoard(board).notes) {
          const made = `${author} ${createdAt}`;
          expect(ledger.get(id) ?? made).toBe(made);
          ledger.set(id, made);
        }
        if (next.meets) mergeBoards(board, boards[next.b % 3] ?? board);
      }
      meetAll(boards);
      const [first, ...others] = boards.map(readBoard);
      for (const other of others) expect(other).toEqual(first);
      expect(first?.notes.map(({ id }) => id).sort()).toEqual([...boards[0].notes.keys()].sort());
      for (const undo of undos) undo.destroy();
    }),
    RUNS,
  );
});

const oddField = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('s1', 'unsorted', 1.5, -1, 1e9, 0.1, 'red', 'P', '\uD800', '__proto__'),
  fc.record(
    {
      section: fc.constantFrom('s1', 's9', '', 7),
      row: fc.constantFrom(1, 1.0001, 2, 3, 3, 1e5, 1e6, 'x', null),
    },
    { noNullPrototype: true },
  ),
);
const FIELDS = [
  'place',
  'text',
  'colour',
  'author',
  'createdAt',
  'title',
  'order',
  'note',
  'position',
  'mergedFrom',
  'columns',
  'resolved',
  'lang',
];
const oddEntry = fc.record({
  root: fc.constantFrom('sections', 'notes', 'gaps', 'comments', 'legend'),
  key: fc.constantFrom(
    'a',
    'b',
    's1',
    'unsorted',
    '',
    'ä ö',
    '__proto__',
    'constructor',
    'a_3',
    'x'.repeat(65),
  ),
  flat: fc.option(oddField, { nil: undefined }),
  fields: fc.array(fc.tuple(fc.constantFrom(...FIELDS), oddField), { maxLength: 8 }),
  hasText: fc.boolean(),
});

test('1.3 what strangers write, however odd, throws nowhere and is never in the way of what is well-formed', () => {
  fc.assert(
    fc.property(fc.array(oddEntry, { maxLength: 12 }), noteSteps, (odd, steps) => {
      const [board, other] = replicas(7);
      const store = createBoardStore(board);
      for (const { root, key, flat, fields, hasText } of odd) {
        const map = new Y.Map<unknown>();
        for (const [field, value] of fields) map.set(field, value);
        if (hasText) map.set('text', new Y.Text('odd'));
        other.doc.getMap(root).set(key, flat === undefined ? map : flat);
      }
      other.doc.getMap('notes').set('good', wellFormed());
      mergeBoards(board, other);
      expect(readBoard(board).notes.map(({ id }) => id)).toContain('good');
      for (const next of steps.slice(0, 12)) run(board, next);
      for (const id of ['a', 'b', '', '__proto__', 'none']) {
        setNoteText(board, id, 'x');
        confirmNote(board, id);
        moveNote(board, id, { section: id, row: Number.NaN });
        deleteComment(board, id);
        lockSection(board, id, true);
        deleteSection(board, id);
      }
      expectFresh(board, store);
      // A third replica: the stranger's own still holds what no encoding carries.
      expect(readBoard(replicaOf(board, 99))).toEqual(readBoard(board));
    }),
    RUNS,
  );
});

function wellFormed(): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [field, value] of Object.entries({
    colour: 'mauve',
    author: 'anonymous',
    createdAt: 1,
    unknown: [1],
  })) {
    map.set(field, value);
  }
  map.set('place', { section: 's1', row: 2, unknown: true });
  map.set('text', new Y.Text('good'));
  return map;
}
