import { CLOSE, documentName } from '@evenboard/protocol';
import type { Alarms } from './alarms.ts';
import type { Documents } from './Documents.ts';
import type { LiveSession } from './LiveSession.ts';
import { roomsOf } from './sessionDocument.ts';

/** What was allowed until a moment ago still is for this long. */
export const CLOSING_GRACE_MS = 10_000;

/** Watches over closing times. */
export interface Closing {
  /** Begins to watch, if the session has a time at which it closes; called again, by the time it has now. */
  watch(session: LiveSession): void;
}

/**
 * At its time a session's state becomes closed; after the grace all who are on its boards are
 * disconnected with a code after which they come back by themselves, now as readers.
 */
export function createClosing(parts: {
  alarms: Alarms;
  documents: Documents;
  publishSoon: (session: LiveSession) => void;
  now: () => number;
}): Closing {
  const { alarms, documents, publishSoon, now } = parts;

  const watched = new WeakMap<LiveSession, { closesAt: number | undefined; alarms: (() => void)[] }>();

  function alarmsFor(session: LiveSession, closesAt: number): (() => void)[] {
    const end = closesAt + CLOSING_GRACE_MS;
    return [
      ...(session.isClosed(now()) ? [] : [alarms.set(closesAt, () => publishSoon(session))]),
      ...(now() < end ? [alarms.set(end, () => restartBoards(session))] : []),
    ];
  }

  /** What a connection may write is decided when it opens: people come back by themselves. */
  function restartBoards(session: LiveSession): void {
    if (session.isErased) return;
    const sessionId = session.stored.id;
    for (const roomId of roomsOf(session).keys()) {
      const document = documentName({ kind: 'board', sessionId, roomId });
      documents.closeConnections({ sessionId, document }, CLOSE.restarting);
    }
  }

  return {
    watch(session) {
      const { closesAt } = session.stored;
      const before = watched.get(session);
      if (before !== undefined && before.closesAt === closesAt) return;
      for (const callOff of before?.alarms ?? []) callOff();
      // Who came while it was closed comes back as somebody who may write.
      if (before?.closesAt !== undefined && before.closesAt <= now() && !session.isClosed(now())) {
        restartBoards(session);
      }
      watched.set(session, { closesAt, alarms: closesAt === undefined ? [] : alarmsFor(session, closesAt) });
    },
  };
}
