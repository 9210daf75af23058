import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import type { SessionClock } from './runningClocks.ts';

const KEYS = {
  started: ['clock.started', 'clock.startedOf'],
  now: ['clock.now', 'clock.nowOf'],
  goesOn: ['clock.goesOn', 'clock.goesOnOf'],
} as const;

function withLabel(what: keyof typeof KEYS, time: string, label: string): string {
  const [bare, labelled] = KEYS[what];
  return label === '' ? t(bare, { time }) : t(labelled, { time, label });
}

/**
 * What somebody did to a clock, in words; `undefined` where there is nothing to tell. That the rooms have opened or
 * closed is told by the rooms.
 */
export function changeWords(
  before: SessionClock | undefined,
  after: SessionClock | undefined,
  nowMs: number,
): string | undefined {
  if (before === after) return undefined;
  const isRooms = (before ?? after)?.of === 'rooms';
  if (after === undefined) {
    const isOver = before?.endsAt !== undefined && before.endsAt <= nowMs;
    return isRooms || isOver ? undefined : t('clock.stopped');
  }
  const leftMs = after.pausedLeftMs ?? (after.endsAt ?? nowMs) - nowMs;
  if (leftMs <= 0) return undefined;
  const time = durationWords(leftMs);
  if (before === undefined || before.label !== after.label)
    return isRooms ? undefined : withLabel('started', time, after.label);
  if (after.pausedLeftMs !== undefined) return t('clock.paused', { time });
  return withLabel(before.pausedLeftMs === undefined ? 'now' : 'goesOn', time, after.label);
}
