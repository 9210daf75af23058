import { isId, type ParticipantId, type RoomId, type SessionId } from './ids.ts';

/** A document's address under `/sync/`, taken apart. */
export type DocumentAddress =
  | { kind: 'board'; sessionId: SessionId; roomId: RoomId }
  /** What is said in a room, as somebody or a program takes it down; written by the server. */
  | { kind: 'captions'; sessionId: SessionId; roomId: RoomId }
  | { kind: 'session' | 'desk'; sessionId: SessionId }
  /** What one person writes while a stage is quiet: theirs alone until it is revealed. */
  | { kind: 'quiet'; sessionId: SessionId; stageId: string; participantId: ParticipantId };

/** The name under which a document is stored and synced: its path behind `/sync/`. */
export function documentName(address: DocumentAddress): string {
  const { sessionId, kind } = address;
  if (kind === 'board' || kind === 'captions') return `${sessionId}/${kind}/${address.roomId}`;
  if (kind === 'quiet') return `${sessionId}/quiet/${address.stageId}/${address.participantId}`;
  return `${sessionId}/${kind}`;
}

/** The address that a name stands for, or `undefined` where the name is not one of ours. */
export function parseDocumentName(name: string): DocumentAddress | undefined {
  const [sessionId, kind, ...ids] = name.split('/');
  if (!isId(sessionId) || !ids.every(isId)) return undefined;
  const [first, second] = ids;
  if ((kind === 'board' || kind === 'captions') && first !== undefined && ids.length === 1) {
    return { kind, sessionId, roomId: first };
  }
  if (kind === 'quiet' && first !== undefined && second !== undefined && ids.length === 2) {
    return { kind, sessionId, stageId: first, participantId: second };
  }
  if ((kind === 'session' || kind === 'desk') && ids.length === 0) return { kind, sessionId };
  return undefined;
}
