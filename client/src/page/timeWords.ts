import type { TimerEntry } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

const SECOND_MS = 1_000;
/** Above this, seconds are more than anybody wants to be told. */
const WHOLE_MINUTES_FROM_MS = 10 * 60 * SECOND_MS;

/** "12 minutes", "2 minutes 30 seconds", "40 seconds". */
function durationWords(ms: number): string {
  const all = Math.ceil(ms / SECOND_MS);
  if (ms >= WHOLE_MINUTES_FROM_MS) return t('page.minutes', { count: Math.round(all / 60) });
  const [minutes, seconds] = [Math.floor(all / 60), all % 60];
  if (minutes === 0) return t('page.seconds', { count: seconds });
  if (seconds === 0) return t('page.minutes', { count: minutes });
  return t('page.minutesAndSeconds', {
    minutes: t('page.minutes', { count: minutes }),
    seconds: t('page.seconds', { count: seconds }),
  });
}

/** What the session's clock says at `nowMs`, as a sentence. */
export function timeWords(timer: TimerEntry | undefined, nowMs: number): string {
  const { label = '', endsAt, pausedLeftMs } = timer ?? {};
  if (pausedLeftMs !== undefined) return t('page.paused', { time: durationWords(pausedLeftMs) });
  if (endsAt === undefined) return t('page.noClock');
  const leftMs = endsAt - nowMs;
  if (leftMs <= 0) return label === '' ? t('page.timeUp') : t('page.timeUpOf', { label });
  const time = durationWords(leftMs);
  return label === '' ? t('page.timeLeft', { time }) : t('page.timeLeftOf', { time, label });
}
