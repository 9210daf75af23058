import { CLOSE, documentName } from '@evenboard/protocol';
import type { Documents } from './Documents.ts';
import type { LiveSession } from './LiveSession.ts';
import { roomsOf } from './sessionDocument.ts';

/** What was allowed until a moment ago still is for this long. */
export const CLOSING_GRACE_MS = 10_000;

/** The longest that a timer can wait; later times are waited for in steps. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Watches over closing times. */
export interface Closing {
  /** Begins to watch, if the session has a time at which it closes. */
  watch(session: LiveSession): void;
  destroy(): void;
}

/**
 * At its time a session's state becomes closed; after the grace all who are on its boards are
 * disconnected with a code after which they come back by themselves, now as readers.
 */
export function createClosing(parts: {
  documents: Documents;
  publishSoon: (session: LiveSession) => void;
  now: () => number;
}): Closing {
  const timers = new Set<NodeJS.Timeout>();

  function at(time: number, session: LiveSession, then: () => void): void {
    const left = Math.max(0, time - parts.now());
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        if (session.isErased) return;
        if (parts.now() < time) at(time, session, then);
        else then();
      },
      Math.min(left, LONGEST_TIMER_MS),
    );
    timer.unref();
    timers.add(timer);
  }

  function endWriting(session: LiveSession): void {
    const sessionId = session.stored.id;
    for (const roomId of roomsOf(session).keys()) {
      const document = documentName({ kind: 'board', sessionId, roomId });
      parts.documents.closeConnections({ sessionId, document }, CLOSE.restarting);
    }
  }

  return {
    watch(session) {
      const { closesAt } = session.stored;
      if (closesAt === undefined) return;
      if (!session.isClosed(parts.now())) at(closesAt, session, () => parts.publishSoon(session));
      const end = closesAt + CLOSING_GRACE_MS;
      if (parts.now() < end) at(end, session, () => endWriting(session));
    },
    destroy() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
