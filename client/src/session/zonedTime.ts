import { PAGE_LANGUAGE } from '../messages/t.ts';

const MINUTE_MS = 60_000;
const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/** The zone, where this browser knows it; else its own. */
function knownZone(timeZone: string): string | undefined {
  try {
    new Intl.DateTimeFormat(PAGE_LANGUAGE, { timeZone });
    return timeZone === '' ? undefined : timeZone;
  } catch {
    return undefined;
  }
}

/** "Friday, 4 December 2026 at 17:00 GMT": a moment as the clocks of a session's zone have it, with the zone. */
export function zonedTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat(PAGE_LANGUAGE, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: knownZone(timeZone),
  }).format(atMs);
}

/** What a field for date and time holds at that moment: "2026-12-04T17:00" by the clocks of the zone. */
export function wallTime(atMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: knownZone(timeZone),
  }).formatToParts(atMs);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The moment at which the clocks of the zone show this; of an hour that the clocks skip, one beside it. */
export function momentOfWall(wall: string, timeZone: string): number | undefined {
  const wanted = utcOfWall(wall);
  if (wanted === undefined) return undefined;
  // The zone's offset is known only at a moment: guessed first, then taken where the guess led to.
  let guess = wanted;
  for (let count = 0; count < 2; count++) guess += wanted - (utcOfWall(wallTime(guess, timeZone)) ?? guess);
  return Math.round(guess / MINUTE_MS) * MINUTE_MS;
}

/** The same figures read as if the zone were UTC. */
function utcOfWall(wall: string): number | undefined {
  const [, ...figures] = WALL.exec(wall) ?? [];
  const [year, month, day, hour, minute] = figures.map(Number);
  if (year === undefined || month === undefined) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute);
}
