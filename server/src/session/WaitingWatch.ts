import type { Logger } from 'pino';
import type { Alarms } from './alarms.ts';
import type { LiveSession } from './LiveSession.ts';
import type { Referee } from './Referee.ts';
import { stopWaiting } from './referee/door/door.ts';

/** A page that waits asks every few seconds; one in the background, or on a phone, once a minute. */
const GONE_AFTER_MS = 3 * 60_000;

/** Takes those off the list of who waits whose page has been closed: it does not ask any more. */
export interface WaitingWatch {
  /** A device that waits, or not, has asked whether it is in. */
  asked(session: LiveSession, tokenHash: string): void;
  /** Begins to look after those who wait already. */
  watch(session: LiveSession): void;
}

export function createWaitingWatch(parts: {
  alarms: Alarms;
  referee: Pick<Referee, 'keep'>;
  log: Logger;
  now: () => number;
}): WaitingWatch {
  const { alarms, referee, log, now } = parts;
  /** When each device asked last, by the hash of its token; only of those who wait. */
  const lastAsked = new WeakMap<LiveSession, Map<string, number>>();
  const watched = new WeakSet<LiveSession>();

  const timesOf = (session: LiveSession): Map<string, number> => {
    const times = lastAsked.get(session) ?? new Map<string, number>();
    lastAsked.set(session, times);
    return times;
  };

  /** Whoever has not asked since this server knows of them is given the whole time from now on. */
  async function takeOff(session: LiveSession): Promise<void> {
    const times = timesOf(session);
    const waiting = session.state.door.waiting.map(({ tokenHash }) => tokenHash);
    for (const hash of times.keys()) if (!waiting.includes(hash)) times.delete(hash);
    for (const hash of waiting) if (!times.has(hash)) times.set(hash, now());
    const gone = waiting.filter((hash) => now() - (times.get(hash) ?? 0) >= GONE_AFTER_MS);
    if (gone.length > 0) await referee.keep(session, stopWaiting(session.world, ...gone));
  }

  function look(session: LiveSession): void {
    session
      .exclusive(async () => {
        if (!session.isErased) await takeOff(session);
      })
      .catch((error: unknown) => {
        log.warn({ err: error, session: session.stored.id }, 'who waits could not be looked after');
      })
      .finally(() => {
        watched.delete(session);
        watch(session);
      });
  }

  function watch(session: LiveSession): void {
    if (watched.has(session) || session.isErased || session.state.door.waiting.length === 0) return;
    watched.add(session);
    for (const { tokenHash } of session.state.door.waiting) {
      const times = timesOf(session);
      if (!times.has(tokenHash)) times.set(tokenHash, now());
    }
    alarms.set(now() + GONE_AFTER_MS, () => look(session));
  }

  return {
    asked(session, tokenHash) {
      if (!session.state.door.waiting.some((one) => one.tokenHash === tokenHash)) return;
      timesOf(session).set(tokenHash, now());
      watch(session);
    },
    watch,
  };
}
