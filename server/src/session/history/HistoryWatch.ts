import { parseDocumentName } from '@evenboard/protocol';
import type { Alarms } from '../alarms.ts';
import type { Directory } from '../Directory.ts';
import type { Documents } from '../Documents.ts';
import type { LiveSession } from '../LiveSession.ts';
import type { History } from './History.ts';

/** How often the boards of a session are kept while people work on them. */
const QUARTER_MS = 15 * 60_000;

/**
 * Keeps moments that nobody asks for: a quarter of an hour after something has changed, and before what changes very much
 * of a board at once. Where nothing changes it does nothing.
 */
export function watchHistory(parts: {
  history: History;
  documents: Pick<Documents, 'onCommitted' | 'onBigAct'>;
  directory: Pick<Directory, 'peek'>;
  alarms: Alarms;
  now: () => number;
}): void {
  const { history, documents, directory, alarms, now } = parts;
  const waiting = new WeakSet<LiveSession>();

  documents.onCommitted((document) => {
    const address = parseDocumentName(document);
    if (address?.kind !== 'board') return;
    const session = directory.peek(address.sessionId);
    if (session === undefined || waiting.has(session)) return;
    waiting.add(session);
    alarms.set(now() + QUARTER_MS, () => {
      waiting.delete(session);
      if (!session.isErased) void history.tryToKeep(session, { kind: 'quarter' });
    });
  });

  documents.onBigAct(({ document, act, by, before }) => {
    const address = parseDocumentName(document);
    const session = directory.peek(address?.sessionId ?? '');
    if (address?.kind !== 'board' || session === undefined || session.isErased) return;
    void history.tryToKeep(session, { kind: act, by, before: new Map([[address.roomId, before]]) });
  });
}
