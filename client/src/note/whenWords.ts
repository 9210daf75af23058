import { PAGE_LANGUAGE, t } from '../messages/t.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const clock = new Intl.DateTimeFormat(PAGE_LANGUAGE, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(PAGE_LANGUAGE, { day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(PAGE_LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric' });

/** "14:05", as the clock of this device has it. */
export function clockWords(atMs: number): string {
  return clock.format(atMs);
}

const isSameDay = (a: number, b: number) => startOfDay(a) === startOfDay(b);
const isDayBefore = (atMs: number, nowMs: number) => isSameDay(atMs, startOfDay(nowMs) - HOUR_MS);

function dayWords(atMs: number, nowMs: number): string {
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return (isThisYear ? day : dayOfYear).format(atMs);
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** When something was, as one says it: "just now", "20 minutes ago", "at 14:05", "on 3 May at 14:05". */
export function whenWords(atMs: number, nowMs: number): string {
  const minutes = Math.round((nowMs - atMs) / MINUTE_MS);
  if (minutes < 1) return t('when.justNow');
  if (minutes < 60) return t('when.minutes', { count: minutes });
  const time = clockWords(atMs);
  if (isSameDay(atMs, nowMs)) return t('when.today', { time });
  if (isDayBefore(atMs, nowMs)) return t('when.yesterday', { time });
  return t('when.day', { day: dayWords(atMs, nowMs), time });
}

/** The moment itself, as it stands after "since": "14:05", "yesterday, 14:05", "3 May, 14:05". */
export function momentWords(atMs: number, nowMs: number): string {
  const time = clockWords(atMs);
  if (isSameDay(atMs, nowMs)) return time;
  if (isDayBefore(atMs, nowMs)) return t('when.sinceYesterday', { time });
  return t('when.sinceDay', { day: dayWords(atMs, nowMs), time });
}
