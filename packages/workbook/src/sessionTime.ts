/**
 * A moment as text that sorts by time, `2026-03-14 15:09:26`, in the session's zone.
 * A time that is none comes out as the empty text; a zone that is not known counts as UTC.
 */
export function createSessionTime(timeZone: string): (ms: number) => string {
  const format = formatFor(timeZone);
  return (ms) => {
    const moment = new Date(ms);
    if (Number.isNaN(moment.getTime())) return '';
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
    return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
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
