import { CLOSE } from '@evenboard/protocol';
import type { LiveSession } from './LiveSession.ts';
import type { SessionParts } from './Sessions.ts';

/**
 * Erases a session with everything in it, and tells all who are connected that it is gone.
 * @param isStillMeant asked when all earlier commands are done: one of them may have called it off
 */
export async function eraseSession(
  parts: SessionParts,
  session: LiveSession,
  isStillMeant = () => true,
): Promise<void> {
  const { store, directory, documents } = parts;
  const sessionId = session.stored.id;
  await session.exclusive(async () => {
    if (session.isErased || !isStillMeant()) return;
    session.isErased = true;
    // With this code the documents are forgotten too: nothing is written behind the erasure.
    documents.closeConnections({ sessionId }, CLOSE.noSuchDocument);
    try {
      await store.eraseSession(sessionId);
    } catch (error) {
      session.isErased = false;
      throw error;
    }
    directory.forget(sessionId);
  });
}
