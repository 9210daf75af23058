import { documentName } from '@evenboard/protocol';
import type { Logger } from 'pino';
import { coalesced } from './coalesced.ts';
import type { Documents } from './Documents.ts';
import { type DeskRoots, writeDeskDocument } from './deskDocument.ts';
import type { LiveSession } from './LiveSession.ts';
import type { Presence } from './Presence.ts';
import { writeSessionDocument } from './sessionDocument.ts';
import type { VoteCounts } from './votes/VoteCounts.ts';

/** Keeps session documents true, and desk documents while a facilitator has them open. */
export interface Publisher {
  /**
   * Resolves when the session document says at least what was true at the call; the desk follows. Many calls at
   * once make few writes.
   */
  publish(session: LiveSession): Promise<void>;
  /**
   * The same, for what may come by the hundred at once: in a session with many people it waits for a moment, so that
   * each of them is sent one change instead of as many as there are people who come.
   */
  publishTogether(session: LiveSession): Promise<void>;
  /** The same, for changes that nobody waits for. A failure is logged; the next publication repairs it. */
  publishSoon(session: LiveSession): void;
}

/** So long it rests for each person between publications that may wait: what is published is sent to every one of them. */
const REST_MS_A_PERSON = 0.1;

export function createPublisher(parts: {
  documents: Documents;
  presence: Presence;
  deskRoots: DeskRoots;
  voteCounts: Pick<VoteCounts, 'shown'>;
  log: Logger;
  now: () => number;
}): Publisher {
  const { documents, presence, deskRoots, voteCounts, log, now } = parts;

  const writeSession = coalesced(async (session: LiveSession): Promise<void> => {
    if (session.isErased) return;
    const { id } = session.stored;
    await documents.writeDocument(documentName({ kind: 'session', sessionId: id }), (doc) => {
      // It may have been erased while its document was loaded: then nothing of it is written any more.
      if (session.isErased) return;
      writeSessionDocument(doc, session, (person) => presence.isOnline(id, person), now(), voteCounts);
    });
  });

  const writeDesk = coalesced(async (session: LiveSession): Promise<void> => {
    const name = documentName({ kind: 'desk', sessionId: session.stored.id });
    if (session.isErased || documents.peopleOn(name).size === 0) return;
    const contents = await Promise.all(
      Object.entries(deskRoots).map(async ([root, read]) => [root, await read(session)] as const),
    );
    await documents.writeDocument(name, (doc) => {
      if (!session.isErased) writeDeskDocument(doc, contents);
    });
  });

  function publish(session: LiveSession): Promise<void> {
    writeDesk(session).catch((error: unknown) => {
      log.error({ err: error, session: session.stored.id }, 'The desk document could not be published');
    });
    return writeSession(session);
  }

  const lastAt = new WeakMap<LiveSession, number>();

  const publishTogether = coalesced(async (session: LiveSession): Promise<void> => {
    const restMs = session.people.size * REST_MS_A_PERSON;
    const waitMs = (lastAt.get(session) ?? Number.NEGATIVE_INFINITY) + restMs - performance.now();
    if (waitMs > 1) await new Promise<void>((resolve) => setTimeout(resolve, waitMs).unref());
    try {
      await publish(session);
    } finally {
      lastAt.set(session, performance.now());
    }
  });

  return {
    publish,
    publishTogether,
    publishSoon(session) {
      publishTogether(session).catch((error: unknown) => {
        log.error({ err: error, session: session.stored.id }, 'The session document could not be published');
      });
    },
  };
}
