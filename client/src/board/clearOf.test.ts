import { expect, it } from 'vitest';
import { clearOf } from './clearOf.ts';

const ROOM = { x: 0, y: 0, width: 1000, height: 600 };
const COVER = { x: 800, y: 480, width: 190, height: 110 };
const note = (x: number, y: number) => ({ x, y, width: 176, height: 144 });

it('moves nothing that lies free', () => {
  expect(clearOf(note(100, 440), COVER, ROOM, 8)).toEqual({ x: 0, y: 0 });
});

it('moves what is covered the shorter way, with a margin', () => {
  expect(clearOf(note(810, 440), COVER, ROOM, 8)).toEqual({ x: 0, y: -112 });
  expect(clearOf(note(640, 440), COVER, ROOM, 8)).toEqual({ x: -24, y: 0 });
});

it('moves it only where all of it has room, and not at all where it has none', () => {
  expect(clearOf(note(810, 20), { ...COVER, y: 0, height: 590 }, ROOM, 8)).toEqual({ x: -194, y: 0 });
  expect(clearOf(note(10, 10), ROOM, ROOM, 8)).toEqual({ x: 0, y: 0 });
});
