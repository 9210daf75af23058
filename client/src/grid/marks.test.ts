import { expect, it } from 'vitest';
import { createMarks } from './marks.ts';

it('tells only those whose mark is another one now', () => {
  const marks = createMarks<number>();
  const told: string[] = [];
  for (const key of ['a', 'b', 'c', 'd'])
    marks.subscribe(key, () => told.push(`${key}${marks.get(key) ?? ''}`));
  marks.set(
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  );
  marks.set(
    new Map([
      ['b', 1],
      ['c', 2],
    ]),
  );
  expect(told).toEqual(['a1', 'b1', 'c2', 'a']);
});
