import { expect, test } from 'vitest';
import { type CellEntry, cellPlaces } from './cellPlaces.ts';

const note = (id: string, row: number): CellEntry => ({ id, row, kind: 'note' });
const gap = (id: string, row: number): CellEntry => ({ id, row, kind: 'gap' });
const placed = (...entries: CellEntry[]) => Object.fromEntries(cellPlaces(entries));

test('3.1 a claim is rounded up, and gives way to what is above it', () => {
  expect(placed(note('a', 2), note('b', 1.5), note('c', 7.2))).toEqual({ b: 2, a: 3, c: 8 });
});

test('3.2 equal claims: notes come before gaps, then ids decide', () => {
  expect(placed(note('b', 3), note('a', 3))).toEqual({ a: 3, b: 4 });
});

test('3.3 a gap keeps its place, unless it is below the last note', () => {
  expect(placed(note('a', 2), gap('g', 3), note('b', 2.9), gap('h', 9))).toEqual({ a: 2, b: 3 });
  expect(placed(note('a', 2), gap('g', 2.5), note('b', 2.9))).toEqual({ a: 2, g: 3, b: 4 });
});

test('3.3 a gap whose claim another entry has too counts for nothing', () => {
  expect(placed(gap('g', 2), note('a', 2), note('b', 2.5))).toEqual({ a: 2, b: 3 });
  expect(placed(gap('g', 2), gap('h', 2), note('b', 2.5))).toEqual({ b: 3 });
});
