import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onPixels } from './onPixels.ts';

const [LENGTH, GAP] = [176, 10];

it('leaves the same gap between all notes of a line, at every size and wherever the line begins', () => {
  const sizes = fc.double({ min: 0.02, max: 0.5, noNaN: true });
  const starts = fc.double({ min: -5_000, max: 5_000, noNaN: true });
  fc.assert(
    fc.property(sizes, starts, (scale, start) => {
      const notes = Array.from({ length: 12 }, (_, index) =>
        onPixels(start + index * (LENGTH + GAP), LENGTH, GAP, scale),
      );
      const gaps = notes.slice(1).map(([at], index) => {
        const [before = 0, length = 0] = notes[index] ?? [];
        return at - before - length;
      });
      expect(new Set(gaps)).toEqual(new Set([Math.max(1, Math.round(GAP * scale))]));
      const lengths = notes.map(([, length]) => length);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }),
  );
});

it('never makes a note vanish', () => {
  expect(onPixels(0, 10, 1, 0.02)).toEqual([0, 1]);
});
