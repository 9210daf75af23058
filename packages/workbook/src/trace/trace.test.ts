import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../cellText.ts';
import type { Sheet } from '../Sheet.ts';
import { notesOf, oddText, testComment, testInput, testNote, testRoom } from '../testSession.ts';
import { readTrace } from './readTrace.ts';
import { traceOf } from './traceOf.ts';
import { TRACE_COLUMNS, traceSheet } from './traceSheet.ts';

/** A sheet as rows of texts, as a program has it. */
function rowsOf({ cells }: Sheet): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text } of cells) {
    rows[row - 1] ??= [];
    const cellsInRow = rows[row - 1] ?? [];
    cellsInRow[column - 1] = text;
  }
  return rows;
}

test('it remembers each room, section, note and comment under the cell that it stands in', () => {
  const notes = [
    testNote('n1', 'Buses', { section: 'b', row: 4 }),
    testNote('n2', 'Loose', { section: 'gone' }),
  ];
  const comments = [testComment('c1', 'n1', 'Yes')];
  const trace = traceOf(testInput({ notes, comments }), ['Board']);
  expect(trace).toEqual({
    session: 'session-1',
    rooms: [
      {
        id: 'main',
        sheet: 'Board',
        sections: [
          { id: 'a', cell: 'A1', title: 'Doing well' },
          { id: 'b', cell: 'B1', title: 'Doing <more>' },
          { id: 'unsorted', cell: 'C1', title: 'Unsorted' },
        ],
        notes: [
          {
            id: 'n1',
            cell: 'B4',
            section: 'b',
            text: 'Buses',
            colour: 'blue',
            comments: [{ id: 'c1', text: 'Kofi: Yes' }],
          },
          { id: 'n2', cell: 'C2', section: 'unsorted', text: 'Loose', colour: 'blue', comments: [] },
        ],
      },
    ],
  });
});

test('whatever is on the boards, the sheet gives back the trace it was made of', () => {
  fc.assert(
    fc.property(fc.array(oddText, { maxLength: 8 }), fc.array(oddText, { maxLength: 4 }), (texts, said) => {
      const comments = said.map((text, index) => testComment(`c${index}`, `n${index % 3}`, text));
      const rooms = [
        testRoom('main', 'Main', { notes: notesOf(texts), comments }),
        testRoom('r1', 'Blue', { notes: notesOf(texts) }),
      ];
      const trace = traceOf(testInput({}, { rooms }), ['Board', 'Blue']);
      expect(readTrace(rowsOf(traceSheet(trace)))).toEqual(trace);
      expect(trace.rooms[0]?.notes.map(({ text }) => text)).toEqual(texts.map(plainText));
    }),
  );
});

test('a sheet that is none of ours, or of another version, has no trace, and odd rows are skipped', () => {
  expect(readTrace([])).toBeUndefined();
  expect(readTrace([['Cell', 'Text']])).toBeUndefined();
  const head = [...TRACE_COLUMNS];
  expect(readTrace([head, ['workbook', '', '', 's', '', '', '2']])).toBeUndefined();
  const rows = [
    head,
    ['workbook', '', '', 's', '', '', '1'],
    ['note', 'Board', 'A2', 'n0', 'a', 'blue', 'before its room'],
    ['room', 'Board', '', 'main'],
    ['room', 'Board', '', 'another'],
    ['note', 'Board', 'A2', 'n1', 'a', 'blue', 'one'],
    ['note', 'Board', 'A3', 'n1', 'a', 'blue', 'the same once more'],
    ['comment', 'Board', 'A3', 'c1', 'nobody', '', 'x'],
    ['what', 'Board'],
    [],
  ];
  const { rooms = [] } = readTrace(rows) ?? {};
  expect(rooms).toMatchObject([{ id: 'main', notes: [{ id: 'n1', text: 'one' }] }]);
  expect(rooms[0]?.notes).toHaveLength(1);
});

test('nothing is in it that the sheets do not say, but ids of things: no people’s', () => {
  const note = testNote('n1', 'Buses', { author: 'p1', typedBy: 'p2' });
  const sheet = traceSheet(traceOf(testInput({ notes: [note] }), ['Board']));
  expect(sheet.isHidden).toBe(true);
  expect(JSON.stringify(sheet)).not.toMatch(/p1|p2/);
});
