import type { Alarms } from './alarms.ts';
import type { LiveSession } from './LiveSession.ts';

/** Watches over closing times. */
export interface Closing {
  /** Begins to watch, if the session has a time at which it closes; called again, by the time it has now. */
  watch(session: LiveSession): void;
  /** It is let go: whoever asks for it again begins to watch anew. */
  unwatch(session: LiveSession): void;
}

/** At its time a session's state becomes closed, for everybody to see. Who may still write what is a matter of rights. */
export function createClosing(parts: {
  alarms: Alarms;
  publishSoon: (session: LiveSession) => void;
  /** Told when a session has closed; of one closing more than once, perhaps. */
  onClosed: (session: LiveSession) => void;
  now: () => number;
}): Closing {
  const { alarms, publishSoon, onClosed, now } = parts;
  const watched = new WeakMap<LiveSession, { closesAt: number | undefined; callOff?: () => void }>();

  function closed(session: LiveSession): void {
    publishSoon(session);
    onClosed(session);
  }

  return {
    watch(session) {
      const { closesAt } = session.stored;
      const before = watched.get(session);
      if (before !== undefined && before.closesAt === closesAt) return;
      before?.callOff?.();
      const isAhead = closesAt !== undefined && !session.isClosed(now());
      watched.set(session, {
        closesAt,
        ...(isAhead && { callOff: alarms.set(closesAt, () => closed(session)) }),
      });
      if (session.isClosed(now())) onClosed(session);
    },
    unwatch(session) {
      watched.get(session)?.callOff?.();
      watched.delete(session);
    },
  };
}
