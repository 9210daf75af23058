import { expect, it } from 'vitest';
import { wholeSeconds } from './wholeSeconds.ts';

it('begins a countdown of ten seconds with ten, also where the clocks differ by a breath', () => {
  expect([10_120, 10_000, 9_800, 9_000, 1_000, 300, 0, -5_000].map(wholeSeconds)).toEqual([
    10, 10, 10, 9, 1, 1, 0, 0,
  ]);
});
