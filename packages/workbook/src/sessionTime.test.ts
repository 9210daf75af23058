import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSessionTime } from './sessionTime.ts';

const ZONES = ['Europe/London', 'Asia/Kathmandu', 'Africa/Monrovia', 'Australia/Lord_Howe', 'UTC'];

test('every moment is written as it is in its zone, whichever were written before', () => {
  const moment = fc.date({ min: new Date('1840-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.array(fc.tuple(moment, fc.nat(120_000)), { maxLength: 5 }),
      (zone, moments) => {
        const time = createSessionTime(zone);
        for (const ms of moments.flatMap(([date, more]) => [date.getTime(), date.getTime() + more]))
          expect(time(ms)).toBe(createSessionTime(zone)(ms));
        // Swedish is written so.
        for (const [date] of moments)
          expect(time(date.getTime())).toBe(date.toLocaleString('sv', { timeZone: zone }));
      },
    ),
    { numRuns: 60 },
  );
});

test('the hour that comes twice in autumn, and what is no time or no zone', () => {
  const london = createSessionTime('Europe/London');
  expect([Date.UTC(2026, 9, 25, 0, 59, 59), Date.UTC(2026, 9, 25, 1)].map(london)).toEqual([
    '2026-10-25 01:59:59',
    '2026-10-25 01:00:00',
  ]);
  expect(london(Number.NaN)).toBe('');
  expect(createSessionTime('Nowhere/At all')(0)).toBe('1970-01-01 00:00:00');
});
