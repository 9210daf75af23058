import { isId, type RoomId, type SessionId } from './ids.ts';

/** A document's address under `/sync/`, taken apart. */
export type DocumentAddress =
  | { kind: 'board'; sessionId: SessionId; roomId: RoomId }
  | { kind: 'session' | 'desk'; sessionId: SessionId };

/** The name under which a document is stored and synced: its path behind `/sync/`. */
export function documentName(address: DocumentAddress): string {
  return address.kind === 'board'
    ? `${address.sessionId}/board/${address.roomId}`
    : `${address.sessionId}/${address.kind}`;
}

/** The address that a name stands for, or `undefined` where the name is not one of ours. */
export function parseDocumentName(name: string): DocumentAddress | undefined {
  const [sessionId, kind, roomId, ...rest] = name.split('/');
  if (!isId(sessionId) || rest.length > 0) return undefined;
  if (kind === 'board') return isId(roomId) ? { kind, sessionId, roomId } : undefined;
  if ((kind === 'session' || kind === 'desk') && roomId === undefined) return { kind, sessionId };
  return undefined;
}
