import { expect, it } from 'vitest';
import type { CommandId } from '../command/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
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
  expect(parseVote('Vote 3, 7')).toEqual([3, 7]);
  expect(parseVote('vote for it')).toBeUndefined();
  const { room } = open();
  expect(paletteEntries('vote 3 7', { room, can: () => false })).toMatchObject([
    { kind: 'refusal', said: 'No vote is open. Nothing was changed.' },
  ]);
});
