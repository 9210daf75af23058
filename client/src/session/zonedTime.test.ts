import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentOfWall, wallTime, zonedTime } from './zonedTime.ts';

const ZONES = [
  'UTC',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Apia',
];

it('tells a moment with its zone', () => {
  const atMs = Date.UTC(2026, 11, 4, 17);
  expect(zonedTime(atMs, 'Europe/London')).toMatch(/^Friday.* 4 December 2026.* 17:00 (GMT|UTC)$/);
  expect(zonedTime(atMs, 'Asia/Kathmandu')).toContain('22:45');
});

it('takes the device’s own zone for one that it does not know', () => {
  expect(zonedTime(0, 'Mars/North')).toContain('1970');
  expect(wallTime(0, '')).toMatch(/^(1970|1969)-/);
});

it.each(['', 'soon', '2026-12-04', '2026-12-04T17:00:00Z'])('reads no moment from “%s”', (wall) => {
  expect(momentOfWall(wall, 'UTC')).toBeUndefined();
});

it('comes back from what the clocks of a zone show, but for the hour that they show twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000_000 }), fc.constantFrom(...ZONES), (minutes, zone) => {
      const atMs = minutes * 60_000;
      const wall = wallTime(atMs, zone);
      const back = momentOfWall(wall, zone);
      expect(back === undefined ? '' : wallTime(back, zone)).toBe(wall);
    }),
  );
});
