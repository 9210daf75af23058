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

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

/** When something was, as one says it: "just now", "20 minutes ago", "at 14:05", "on 3 May at 14:05". */
export function whenWords(atMs: number, nowMs: number): string {
  const minutes = Math.round((nowMs - atMs) / MINUTE_MS);
  if (minutes < 1) return t('when.justNow');
  if (minutes < 60) return t('when.minutes', { count: minutes });
  const time = clockWords(atMs);
  if (startOfDay(atMs) === startOfDay(nowMs)) return t('when.today', { time });
  if (startOfDay(atMs) === startOfDay(startOfDay(nowMs) - HOUR_MS)) return t('when.yesterday', { time });
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return t('when.day', { day: (isThisYear ? day : dayOfYear).format(atMs), time });
}
