import { type Board, bringIn, placeArrivals, readBoard } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { READ_LIMITS, shownNoteText } from '@evenboard/workbook';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrivingTable } from '../../session/bringIn/arrivingTable.ts';
import { FRESH_STATE } from '../../session/referee/SessionState.ts';
import { boardAfter, emptyBoard, step } from '../testSteps.ts';
import { planBytes } from './planBytes.ts';

const rooms = { r1: { name: 'Blue', colour: 'blue' } };
const people = { p1: { name: 'Amina' } };

function fileOf(boards: Record<string, unknown>, session: object = { id: 's1', rooms, people }): Buffer {
  return Buffer.from(JSON.stringify({ version: 1, session, boards, votes: {}, polls: {} }));
}

const jsonOf = ({ doc }: Board) =>
  Object.fromEntries(
    ['sections', 'notes', 'gaps', 'comments', 'legend'].map((root) => [root, doc.getMap(root).toJSON()]),
  );

/** What there is on a board but the ids of things. */
function shown(board: Board) {
  const { sections, notes } = readBoard(board);
  return {
    sections: sections.map(({ title, prompt }) => [title, prompt]),
    notes: notes.map(({ section, row, text, colour, createdAt }) => [
      sections.findIndex(({ id }) => id === section),
      row,
      text,
      colour,
      createdAt,
    ]),
  };
}

it('every board comes back from session.json into an empty session: sections, texts, colours, cells and times', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const from = boardAfter(steps);
      const [sheet] = planBytes(fileOf({ main: jsonOf(from) })).sheets;
      const to = emptyBoard();
      if (sheet === undefined) throw new Error('The file brings no board.');
      const world = { state: FRESH_STATE, people: new Map() };
      const table = arrivingTable(
        world,
        { id: 'host' },
        { room: 'main', isBack: false, movedAway: new Set<string>() },
        sheet,
      );
      bringIn(to, placeArrivals(readBoard(to), [table], { shown: shownNoteText }));
      expect(shown(to)).toEqual(shown(from));
    }),
    { numRuns: 60 },
  );
});

it('brings each room’s board with who said what, and knows the notes again in their own session', () => {
  const note = { place: { section: 'a', row: 3 }, text: 'Buses', colour: 'teal', author: 'p1', createdAt: 5 };
  const board = {
    sections: { a: { title: 'Wishes', prompt: 'Which?', order: 'a0', columns: 3, locked: false } },
    notes: { n1: note },
    comments: { c1: { note: 'n1', text: 'Yes: soon', author: 'p1', createdAt: 6 } },
  };
  const { session, sheets } = planBytes(fileOf({ main: {}, r1: board }));
  expect(session).toBe('s1');
  expect(sheets.map(({ name }) => name)).toEqual(['Board', 'Blue']);
  expect(sheets[1]).toMatchObject({
    sections: ['Wishes'],
    prompts: ['Which?'],
    traced: { room: 'r1', sections: [{ id: 'a' }], missing: [] },
    notes: [
      {
        section: 0,
        row: 3,
        cell: 'A3',
        text: 'Buses',
        colour: 'teal',
        author: 'Amina',
        comments: [{ text: 'Yes: soon', author: 'Amina', isTraced: true }],
        traced: { id: 'n1' },
      },
    ],
  });
});

it('passes over what makes no sense, refuses what is too much, and leaves other JSON to be a table', () => {
  const odd = { sections: { a: 1 }, notes: { n1: { text: 5 }, n2: null, __proto__: { x: 1 } }, gaps: 'x' };
  expect(planBytes(fileOf({ main: odd, r1: null })).sheets.map(({ notes }) => notes)).toEqual([[], []]);
  const notes = Object.fromEntries(Array.from({ length: LIMITS.notesOnBoard + 1 }, (_, index) => [index, 0]));
  expect(() => planBytes(fileOf({ main: { notes } }))).toThrow(expect.objectContaining({ reason: 'tooBig' }));
  const many = Object.fromEntries(Array.from({ length: READ_LIMITS.sheets + 1 }, (_, index) => [index, {}]));
  expect(() => planBytes(fileOf(many))).toThrow(expect.objectContaining({ reason: 'tooManySheets' }));
  const deep = Buffer.from(`{"version":1,"session":{},"boards":{"main":{"notes":${'['.repeat(1e6)}`);
  expect(() => planBytes(deep)).toThrow(expect.objectContaining({ reason: 'tooBig' }));
  const cut = fileOf({ main: odd }).subarray(0, -9);
  expect(() => planBytes(cut)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  expect(planBytes(Buffer.from('{"a":1}\n"b"')).sheets[0]?.notes.map(({ text }) => text)).toEqual(['b']);
});

it('takes names that mean something else to JavaScript for nothing', () => {
  const note = '{"place":{"section":"a","row":2},"text":"a","colour":"teal","author":"p1","createdAt":1';
  const hostile = '"__proto__":{"isAdmin":true}';
  const notes = `{${hostile},"n1":${note},${hostile},"x":{${hostile}},"y":{"z":1}}}`;
  const file = `{"version":1,"session":{${hostile},"people":{${hostile}}},"boards":{${hostile},"main":{"notes":${notes}}}}`;
  const { sheets, whole } = planBytes(Buffer.from(file));
  expect(sheets.map(({ notes: found }) => found.length)).toEqual([1]);
  expect(whole).toMatchObject({
    people: [],
    boards: [{ entries: { notes: [{ id: 'n1', fields: { y: { z: 1 } } }] } }],
  });
  expect(JSON.stringify(whole)).not.toContain('isAdmin');
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});
