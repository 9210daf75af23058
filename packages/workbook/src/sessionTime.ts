const MINUTE = 60_000;
/** From here on every zone is whole minutes away from UTC. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0);

/**
 * A moment as text that sorts by time, `2026-03-14 15:09:26`, in the session's zone.
 * A time that is none comes out as the empty text; a zone that is not known counts as UTC.
 */
export function createSessionTime(timeZone: string): (ms: number) => string {
  const format = formatFor(timeZone);
  /** Up to the seconds, by minute: thousands of notes are written in few of them, and a zone's time is slow to find out. */
  const known = new Map<number, string>();

  function written(moment: Date): string {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
    return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
  }

  return (ms) => {
    const moment = new Date(ms);
    if (Number.isNaN(moment.getTime())) return '';
    if (ms < WHOLE_MINUTES_SINCE) return written(moment);
    const minute = Math.floor(ms / MINUTE);
    const upToSeconds = known.get(minute) ?? written(moment).slice(0, -2);
    known.set(minute, upToSeconds);
    return upToSeconds + String(moment.getUTCSeconds()).padStart(2, '0');
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  };
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
}
