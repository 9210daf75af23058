import { expect, it } from 'vitest';
import type { CommandId } from '../command/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { paletteEntries, parseVote } from './paletteEntries.ts';

function open(can: (id: CommandId) => boolean = () => true) {
  const { room, notes } = openSharedTestRoom();
  return {
    room,
    notes,
    words: (typed: string) => paletteEntries(typed, { room, can }).map((entry) => entry.words),
  };
}

it('goes to an address however it is typed, with the words that stand there', () => {
  const { words } = open();
  for (const typed of ['A2', 'a2', ' a 2 '])
    expect(words(typed)[0]).toBe('Go to A2: Rest is on the timetable.');
  expect(words('B9')[0]).toBe('Go to B9, empty');
  expect(words('J4')).toEqual(['There is no section J; they go from A to C.']);
});

it('offers to catch up first while changes are held', () => {
  const { room, words } = open();
  room.hold.begin('frozen');
  const [first, second] = words('B2');
  expect(first).toBe('Let changes in and go to B2');
  expect(second).toMatch(/^Go to B2 as of \d\d:\d\d$/);
});

it('finds a command by the beginnings of its words, and by its keys', () => {
  const { words } = open();
  expect(words('undo')).toEqual(['Undo']);
  expect(words('mo no up')).toEqual(['Move this note up']);
  expect(words('f6')[0]).toBe('Next part of the page');
  expect(words('alt+shift+w')).toEqual(['Where am I']);
  expect(words('xyzzy')).toEqual([]);
});

it('lists only what can be done now, and never itself', () => {
  const { words } = open((id) => id === 'redo' || id === 'palette');
  expect(words('')).toEqual(['Redo']);
});

it('reads a vote by numbers, and says that none is open', () => {
  expect(parseVote('Vote 3, 7')).toBe('3, 7');
  expect(parseVote('vote for it')).toBeUndefined();
  expect(parseVote('vote')).toBeUndefined();
  const { room } = open();
  expect(paletteEntries('vote 3 7', { room, can: () => false })).toMatchObject([
    { kind: 'refusal', said: 'No vote is open. Nothing was changed.' },
  ]);
});

it('says what the numbers of an open vote stand for before they count', () => {
  const { room } = open();
  const candidates = ['Bread', 'Roses', 'Rest'].map((text, index) => ({ number: index + 1, text }));
  const vote = { id: 'v', question: 'Which?', candidates, dots: 2, perCandidate: 1, voted: 0 };
  const votes = createValue(new Map([['v', { ...vote, named: false, state: 'open' as const }]]));
  const entries = (typed: string) => paletteEntries(typed, { room: { ...room, votes }, can: () => false });
  expect(entries('vote 3 and 1')).toMatchObject([
    { kind: 'vote', words: 'Vote 3 1: Rest · Bread', ballot: { numbers: [3, 1] } },
  ]);
  expect(entries('vote 14')[0]).toMatchObject({
    kind: 'refusal',
    said: 'There is no number 14; there are 1 to 3. Nothing was changed. You still have: 2 dots left.',
  });
});
