import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNote } from '../addNote.ts';
import type { Board } from '../Board.ts';
import { recolourNotes } from '../changeNotes.ts';
import { addComment, deleteComment, reopenComment, resolveComment } from '../commentCommands.ts';
import { deleteNotes } from '../deleteNotes.ts';
import { setNoteText } from '../editNoteText.ts';
import { mergeNotes } from '../mergeNotes.ts';
import { moveNote } from '../moveNote.ts';
import { readBoard } from '../readBoard.ts';
import { addSection } from '../sectionCommands.ts';
import { testRooms } from './testRooms.ts';

// A failing run prints its seed and path; give them to fc.assert to see it again.
const RUNS = { numRuns: 200 };

const ROOMS = [
  { id: 'blue', name: 'Blue', colour: 'blue' },
  { id: 'red', name: 'Red', colour: 'red' },
  { id: 'sea', name: 'Sea', colour: 'blue' },
];
const SECTIONS = ['q1', 'q2', 'unsorted'];
const KINDS = [
  'add',
  'add',
  'edit',
  'recolour',
  'move',
  'delete',
  'merge',
  'comment',
  'settle',
  'open',
  'erase',
] as const;

/** One thing that somebody does on a board, or a gathering; the numbers choose the notes. */
interface Step {
  readonly kind: (typeof KINDS)[number] | 'gather';
  readonly board: string;
  readonly a: number;
  readonly b: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS, 'gather' as const),
    board: fc.constantFrom('main', 'main', 'blue', 'red', 'sea'),
    a: fc.nat(20),
    b: fc.nat(20),
  }),
  { maxLength: 50 },
);

function act(board: Board, { kind, a, b }: Step, words: string): void {
  const { notes, comments } = readBoard(board);
  const note = notes[a % Math.max(1, notes.length)]?.id ?? '';
  const other = notes[b % Math.max(1, notes.length)]?.id ?? '';
  const comment = comments[a % Math.max(1, comments.length)]?.id ?? '';
  const section = SECTIONS[b % SECTIONS.length] ?? 'q1';
  const done: Record<(typeof KINDS)[number], () => unknown> = {
    add: () => addNote(board, { section, text: words, colour: 'grey', author: 'kofi' }),
    edit: () => setNoteText(board, note, words),
    recolour: () => recolourNotes(board, [note], b % 2 ? 'green' : 'teal'),
    move: () => moveNote(board, note, { section, row: 2 + (a % 5) }),
    delete: () => deleteNotes(board, [note]),
    merge: () => mergeNotes(board, note, other),
    comment: () =>
      addComment(board, { note, text: words, author: 'kofi', ...(comment && { replyTo: comment }) }),
    settle: () => resolveComment(board, comment, 'kofi'),
    open: () => reopenComment(board, comment),
    erase: () => deleteComment(board, comment),
  };
  if (kind !== 'gather') done[kind]();
}

/** A session in which all that was done, and what people did to the main board in it. */
function play(history: readonly Step[]) {
  // Few notes in each step: a gathering takes several.
  const session = testRooms(ROOMS, 2);
  const { main, boardOf } = session;
  for (const board of [main, ...ROOMS.map(({ id }) => boardOf(id))]) {
    for (const id of ['q1', 'q2']) addSection(board, { id, title: id });
  }
  const textsOnMain = () => new Map(readBoard(main).notes.map(({ id, text }) => [id, text]));
  const writtenOnMain = new Map<string, string>();
  const goneFromMain = new Set<string>();
  for (const [count, one] of history.entries()) {
    const before = textsOnMain();
    if (one.kind === 'gather') session.gather();
    else act(boardOf(one.board), one, `${one.board} ${count}`);
    const after = textsOnMain();
    const isByPeople = one.kind !== 'gather';
    for (const [id, text] of after) if (isByPeople && before.get(id) !== text) writtenOnMain.set(id, text);
    for (const id of before.keys()) if (!after.has(id)) goneFromMain.add(id);
  }
  return { ...session, textsOnMain, writtenOnMain, goneFromMain };
}

test('gathering a second time changes nothing, whatever was done before', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const { main, gather } = play(history);
      gather();
      const once = readBoard(main);
      let updates = 0;
      main.doc.on('update', () => updates++);
      gather();
      expect(updates).toBe(0);
      expect(readBoard(main)).toEqual(once);
    }),
    RUNS,
  );
});

test('every note of every room comes once; what people wrote on main stands, and what they took away stays away', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const { gather, boardOf, textsOnMain, writtenOnMain, goneFromMain } = play(history);
      gather();
      const onMain = textsOnMain();
      for (const { id: room } of ROOMS) {
        for (const { id, text } of readBoard(boardOf(room)).notes) {
          const copy = `${room}.${id}`;
          expect(onMain.has(copy)).toBe(!goneFromMain.has(copy));
          if (onMain.has(copy)) expect(onMain.get(copy)).toBe(writtenOnMain.get(copy) ?? text);
        }
      }
      for (const id of goneFromMain) expect(onMain.has(id)).toBe(false);
      for (const [id, text] of writtenOnMain) if (onMain.has(id)) expect(onMain.get(id)).toBe(text);
    }),
    RUNS,
  );
});

test('taking a gathering back restores the board, and gathering again does it again', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const { main, gather, undo } = play(history);
      const before = withoutGaps(main);
      const gathered = gather();
      const after = withoutPlaces(main);
      if (gathered === undefined) throw new Error('too many notes');
      expect(undo(gathered).kept).toBe(0);
      expect(withoutGaps(main)).toEqual(before);
      gather();
      expect(withoutPlaces(main)).toEqual(after);
    }),
    RUNS,
  );
});

/** Gaps below the last note count for nothing, and those a note leaves beside it are not there for anybody to see. */
function withoutGaps(board: Board) {
  const { gaps: _gaps, ...rest } = readBoard(board);
  return rest;
}

/** What is on the board, wherever it stands in its section. */
function withoutPlaces(board: Board) {
  const { notes, ...rest } = withoutGaps(board);
  return {
    ...rest,
    notes: notes.map(({ row: _row, ...note }) => note).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
