import { documentName } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Documents } from './Documents.ts';
import type { LiveSession } from './LiveSession.ts';
import type { Presence } from './Presence.ts';
import { writeSessionDocument } from './sessionDocument.ts';

/** Keeps session documents true. */
export interface Publisher {
  /** Resolves when the document says at least what was true at the call. Many calls at once make few writes. */
  publish(session: LiveSession): Promise<void>;
  /** The same, for changes that nobody waits for. A failure is logged; the next publication repairs it. */
  publishSoon(session: LiveSession): void;
}

interface Publications {
  running: Promise<void> | undefined;
  next: Promise<void> | undefined;
}

export function createPublisher(parts: {
  documents: Documents;
  presence: Presence;
  log: Logger;
  now: () => number;
}): Publisher {
  const { documents, presence, log, now } = parts;
  const publications = new WeakMap<LiveSession, Publications>();

  async function write(session: LiveSession): Promise<void> {
    if (session.isErased) return;
    const { id } = session.stored;
    await documents.writeDocument(documentName({ kind: 'session', sessionId: id }), (doc) =>
      writeSessionDocument(doc, session, (person) => presence.isOnline(id, person), now()),
    );
  }

  function publish(session: LiveSession): Promise<void> {
    const state = publications.get(session) ?? { running: undefined, next: undefined };
    publications.set(session, state);
    if (state.next !== undefined) return state.next;
    const start = (): Promise<void> => {
      state.next = undefined;
      const run = write(session).finally(() => {
        if (state.running === run) state.running = undefined;
      });
      state.running = run;
      return run;
    };
    if (state.running === undefined) return start();
    state.next = state.running.then(start, start);
    return state.next;
  }

  return {
    publish,
    publishSoon(session) {
      publish(session).catch((error: unknown) => {
        log.error({ err: error, session: session.stored.id }, 'The session document could not be published');
      });
    },
  };
}
