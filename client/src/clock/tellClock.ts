import type { Announcer, AnnouncerClock } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import type { OwnClockChange } from '../session/ownClockChange.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Settings } from '../session/settings.ts';
import { changeWords } from './changeWords.ts';
import { type ClockKind, type ClockRoom, runningClocks, type SessionClock } from './runningClocks.ts';
import { clockSentence } from './timeWords.ts';
import type { ToldKeeper } from './toldMarks.ts';
import { END_MARK, isLastMark, warningStep } from './warnings.ts';

/** How long a warning stands beside its clock, for who does not hear it. */
export const NOTICE_MS = 30_000;
/** Never longer without a look: the server's time may have been corrected meanwhile. */
const LOOK_AT_LEAST_EVERY_MS = 5_000;
/** A warning that is said so soon after its mark is said in round words. */
const ROUND_WITHIN_MS = 4_000;

/** A warning in words, for the eye, for as long as it stands. */
export interface ClockNotice {
  readonly of: ClockKind;
  readonly words: string;
}

export interface ClockTeller {
  readonly notice: Readable<ClockNotice | undefined>;
  /** Begins to watch; the answer ends it. */
  connect(): () => void;
}

interface TellClockOptions {
  room: ClockRoom & Pick<RoomSession, 'serverNow' | 'isTimeKnown' | 'info'>;
  announcer: Pick<Announcer, 'remote' | 'urgent'>;
  settings: Readable<Pick<Settings, 'announcements' | 'silenced' | 'warnings'>>;
  clock: AnnouncerClock;
  told: ToldKeeper;
  own: Pick<OwnClockChange, 'isMine'>;
}

/** How much is left, in round words just behind a mark. */
function leftWords({ label, endsAt = 0 }: SessionClock, mark: number, nowMs: number): string {
  const leftMs = endsAt - nowMs;
  const isRound = mark * 1_000 - leftMs < ROUND_WITHIN_MS;
  const time = durationWords(isRound ? mark * 1_000 : leftMs);
  return label === '' ? t('clock.left', { time }) : t('clock.leftOf', { time, label });
}

/**
 * Tells of the clocks: warnings before the end in words, once each, polite except the last, and what a facilitator
 * does to a clock (accessibility.md, sections 2 and 3). Who wants to be told nothing is told the last warning all the
 * same, for something is about to move; who has silenced the clock finds everything beside it.
 */
export function createClockTeller(options: TellClockOptions): ClockTeller {
  const { room, announcer, settings, clock, told, own } = options;
  const notice = createValue<ClockNotice | undefined>(undefined);
  let known: ReadonlyMap<ClockKind, SessionClock> | undefined;
  let cancelLook: (() => void) | undefined;
  let cancelNotice: (() => void) | undefined;

  const isSilenced = () => settings.get().silenced.includes('clock');

  function show(next: ClockNotice): void {
    notice.set(next);
    cancelNotice?.();
    cancelNotice = clock.after(NOTICE_MS, () => notice.set(undefined));
  }

  function tellPolitely(words: () => string): void {
    if (isSilenced() || settings.get().announcements === 'off') return;
    announcer.remote({ words }, 'clock');
  }

  const clockNow = (of: ClockKind) => runningClocks(room).find((one) => one.of === of);

  /** It is still the clock that it was: nobody has stopped it or set it anew while the words waited. */
  const isStill = ({ of, endsAt }: SessionClock) => clockNow(of)?.endsAt === endsAt && endsAt !== undefined;

  function warn(one: SessionClock, mark: number): void {
    // The end of the rooms' time is told by the rooms, with where people go.
    if (mark === END_MARK && one.of === 'rooms') return;
    const words = () =>
      mark === END_MARK ? clockSentence(one, room.serverNow()) : leftWords(one, mark, room.serverNow());
    show({ of: one.of, words: words() });
    if (!isLastMark(mark, settings.get().warnings)) tellPolitely(() => (isStill(one) ? words() : ''));
    else if (!isSilenced()) {
      // It has told how the clock is now: what waits to be told of the clock is older.
      announcer.remote({ words: () => '' }, 'clock');
      announcer.urgent(words());
    }
  }

  /** The time until something is due for this clock. */
  function watch(one: SessionClock): number {
    if (one.endsAt === undefined) return Number.POSITIVE_INFINITY;
    const step = warningStep(one.endsAt, settings.get().warnings, told.read(one.of), room.serverNow());
    told.write(one.of, step.told);
    if (step.due !== undefined) warn(one, step.due);
    return step.nextInMs ?? Number.POSITIVE_INFINITY;
  }

  function tellChanges(clocks: ReadonlyMap<ClockKind, SessionClock>): void {
    const before = known;
    known = clocks;
    const shown = notice.get();
    if (shown !== undefined && before?.get(shown.of) !== clocks.get(shown.of)) notice.set(undefined);
    if (before === undefined || own.isMine()) return;
    for (const of of ['timer', 'rooms'] as const) {
      if (before.get(of) === clocks.get(of)) continue;
      // As it is when they are said: a clock that is gone by then is no news.
      const words = () => changeWords(before.get(of), clockNow(of), room.serverNow());
      if (words() !== undefined) tellPolitely(() => words() ?? '');
    }
  }

  /** The same clock stays the same object, so that a change is seen by comparing. */
  function readClocks(): ReadonlyMap<ClockKind, SessionClock> {
    const now = runningClocks(room).map((next) => {
      const old = known?.get(next.of);
      const isSame =
        old?.endsAt === next.endsAt && old?.pausedLeftMs === next.pausedLeftMs && old?.label === next.label;
      return [next.of, old !== undefined && isSame ? old : next] as const;
    });
    return new Map(now);
  }

  function look(): void {
    cancelLook?.();
    cancelLook = undefined;
    // Before the session's document has come there is nothing to compare with.
    if (room.info.get() === undefined || !room.isTimeKnown.get()) return;
    const clocks = readClocks();
    tellChanges(clocks);
    const nextInMs = Math.min(...[...clocks.values()].map(watch), LOOK_AT_LEAST_EVERY_MS);
    if (clocks.size > 0) cancelLook = clock.after(Math.max(0, nextInMs), look);
  }

  return {
    notice,
    connect() {
      // In the next task: what the session's document brings at once is looked at as a whole.
      const lookSoon = () => {
        cancelLook?.();
        cancelLook = clock.after(0, look);
      };
      const sources = [room.info, room.timer, room.breakout, room.rooms, room.isTimeKnown, settings];
      const stops = sources.map((source) => source.subscribe(lookSoon));
      lookSoon();
      return () => {
        for (const stop of stops) stop();
        cancelLook?.();
        cancelNotice?.();
      };
    },
  };
}
