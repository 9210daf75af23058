import fc from 'fast-check';
import { expect, it } from 'vitest';
import { END_MARK, isLastMark, type ToldMarks, warningStep } from './warnings.ts';

const MARKS = [150, 30];

/** What is told of a clock of `lengthMs` by somebody who looks at these moments. */
function toldAt(lengthMs: number, looksMs: readonly number[], marks: readonly number[] = MARKS): number[] {
  let told: ToldMarks | undefined;
  return looksMs.flatMap((nowMs) => {
    const step = warningStep(lengthMs, marks, told, nowMs);
    told = step.told;
    return step.due ?? [];
  });
}

it('warns at each mark and at the end, once each', () => {
  expect(toldAt(600_000, [0, 449_999, 450_000, 450_001, 570_000, 599_999, 600_000, 700_000])).toEqual([
    150,
    30,
    END_MARK,
  ]);
});

it('does not warn of a mark that the clock begins behind', () => {
  expect(toldAt(120_000, [0, 89_999, 90_000])).toEqual([30]);
  expect(toldAt(30_000, [0, 30_000])).toEqual([END_MARK]);
});

it('tells once what a device has slept over, with the latest mark', () => {
  expect(toldAt(600_000, [0, 580_000, 580_001])).toEqual([30]);
});

it('warns again when time was added before the mark', () => {
  let step = warningStep(200_000, MARKS, undefined, 0);
  step = warningStep(200_000, MARKS, step.told, 60_000);
  expect(step.due).toBe(150);
  step = warningStep(500_000, MARKS, step.told, 61_000);
  expect(step.due).toBeUndefined();
  expect(warningStep(500_000, MARKS, step.told, 350_000).due).toBe(150);
});

it('tells each mark at most once, and whoever looks when it says misses none', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 2_000_000 }),
      (marks, lengthMs) => {
        let step = warningStep(lengthMs, marks, undefined, 0);
        let nowMs = 0;
        const told: number[] = [];
        while (step.nextInMs !== undefined) {
          nowMs += step.nextInMs;
          step = warningStep(lengthMs, marks, step.told, nowMs);
          told.push(step.due ?? Number.NaN);
          expect(warningStep(lengthMs, marks, step.told, nowMs).due).toBeUndefined();
        }
        const wanted = [...marks.filter((mark) => mark * 1_000 < lengthMs), END_MARK].sort((a, b) => b - a);
        expect(told).toEqual(wanted);
      },
    ),
  ));

it('knows the last warning: the smallest that was chosen, never the end', () => {
  expect([150, 30, END_MARK].map((mark) => isLastMark(mark, MARKS))).toEqual([false, true, false]);
});
