import type { CloseCode, ParticipantId, SessionId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { LateTray } from '../relay/LateTray.ts';

/** What sessions need of the relay. */
export interface Documents {
  /** Reads what is on disk of a document, with the late words that belong to it. */
  readDocument<T>(name: string, read: (doc: Y.Doc, late: LateTray) => T): Promise<T>;
  /** The server's own change, in one transaction; resolves when it is committed and sent. */
  writeDocument(name: string, write: (doc: Y.Doc, late: LateTray) => void): Promise<void>;
  /** With 4404 and no participant the documents are forgotten too, and nothing more is written. */
  closeConnections(
    match: { sessionId: SessionId; participantId?: string; document?: string },
    code: CloseCode,
  ): void;
  /** Loads a document ahead, for somebody who is about to ask for it. */
  warm(name: string): void;
  /** Who has a document open. */
  peopleOn(name: string): ReadonlySet<ParticipantId>;
  /** Tells the pages of a person that something of theirs has changed. */
  tellYours(match: { sessionId: SessionId; participantId: ParticipantId }): void;
}
