import { t } from '../messages/t.ts';

const SECOND_MS = 1_000;
/** Above this, seconds are more than anybody wants to be told. */
const WHOLE_MINUTES_FROM_MS = 10 * 60 * SECOND_MS;

/** A length of time as one says it: "12 minutes", "2 minutes 30 seconds", "40 seconds". */
export function durationWords(ms: number): string {
  const all = Math.ceil(ms / SECOND_MS);
  if (ms >= WHOLE_MINUTES_FROM_MS) return t('clock.minutes', { count: Math.round(all / 60) });
  const [minutes, seconds] = [Math.floor(all / 60), all % 60];
  if (minutes === 0) return t('clock.seconds', { count: seconds });
  if (seconds === 0) return t('clock.minutes', { count: minutes });
  return t('clock.minutesAndSeconds', {
    minutes: t('clock.minutes', { count: minutes }),
    seconds: t('clock.seconds', { count: seconds }),
  });
}
