import { CLOSE, documentName } from '@evenboard/protocol';
import type { Alarms } from './alarms.ts';
import type { Documents } from './Documents.ts';
import type { LiveSession } from './LiveSession.ts';
import { roomsOf } from './sessionDocument.ts';

/** What was allowed until a moment ago still is for this long. */
export const CLOSING_GRACE_MS = 10_000;

/** Watches over closing times. */
export interface Closing {
  /** Begins to watch, if the session has a time at which it closes. */
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

  function endWriting(session: LiveSession): void {
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
      if (closesAt === undefined) return;
      if (!session.isClosed(now())) alarms.set(closesAt, () => publishSoon(session));
      const end = closesAt + CLOSING_GRACE_MS;
      if (now() < end) alarms.set(end, () => endWriting(session));
    },
  };
}
