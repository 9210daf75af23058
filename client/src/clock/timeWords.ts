import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { type ClockRoom, runningClocks, type SessionClock } from './runningClocks.ts';

/** What one clock says at `nowMs`, as a sentence. */
export function clockSentence(clock: SessionClock, nowMs: number): string {
  const { label, endsAt, pausedLeftMs } = clock;
  const named = label !== '';
  if (pausedLeftMs !== undefined) {
    const time = durationWords(pausedLeftMs);
    return named ? t('clock.pausedOf', { time, label }) : t('clock.paused', { time });
  }
  const leftMs = (endsAt ?? nowMs) - nowMs;
  if (leftMs <= 0) return named ? t('clock.upOf', { label }) : t('clock.up');
  const time = durationWords(leftMs);
  return named ? t('clock.leftOf', { time, label }) : t('clock.left', { time });
}

/** What the clocks of the session say at `nowMs`, the rooms' too. */
export function timeWords(room: ClockRoom, nowMs: number): string {
  const clocks = runningClocks(room);
  if (clocks.length === 0) return t('clock.none');
  return clocks.map((clock) => clockSentence(clock, nowMs)).join(' ');
}
