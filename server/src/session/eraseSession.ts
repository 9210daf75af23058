import { CLOSE, type DocumentAddress, documentName } from '@evenboard/protocol';
import type { LiveSession } from './LiveSession.ts';
import type { SessionParts } from './Sessions.ts';
import { roomsOf } from './sessionDocument.ts';

/** Erases a session with everything in it, and tells all who are connected that it is gone. */
export async function eraseSession(parts: SessionParts, session: LiveSession): Promise<void> {
  const { store, directory, documents } = parts;
  const sessionId = session.stored.id;
  await session.exclusive(async () => {
    session.isErased = true;
    documents.closeConnections({ sessionId }, CLOSE.noSuchDocument);
    try {
      // A read waits for what is being committed: nothing is written behind the erasure.
      for (const name of documentsOf(session)) await documents.readDocument(name, () => undefined);
      await store.eraseSession(sessionId);
    } catch (error) {
      session.isErased = false;
      throw error;
    }
    directory.forget(sessionId);
  });
}

function documentsOf(session: LiveSession): string[] {
  const sessionId = session.stored.id;
  const boards = [...roomsOf(session).keys()].map((roomId) => ({
    kind: 'board' as const,
    sessionId,
    roomId,
  }));
  const addresses: DocumentAddress[] = [{ kind: 'session', sessionId }, ...boards];
  return addresses.map(documentName);
}
