import type { CloseCode, ParticipantId, SessionId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { BigActDone } from '../relay/BoardState.ts';
import type { Deletion } from '../relay/Deletion.ts';
import type { LateTray } from '../relay/LateTray.ts';
import type { LedgerEntry } from '../storage/Store.ts';

/** What ever was on a board, by the id of a note and by `comments/<id>`. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Somebody deleted so much at once that a facilitator may want it back. It is on disk. */
export interface DeletedAtOnce {
  readonly document: string;
  readonly by: ParticipantId;
  readonly deletion: Deletion;
}

/** What sessions need of the relay. */
export interface Documents {
  /** Reads what is on disk of a document, with the late words that belong to it. */
  readDocument<T>(name: string, read: (doc: Y.Doc, late: LateTray) => T): Promise<T>;
  /** The server's own change, in one transaction; resolves when it is committed and sent. */
  writeDocument(name: string, write: (doc: Y.Doc, late: LateTray, ledger: Ledger) => void): Promise<void>;
  /** With 4404 and no participant the documents are forgotten too, and nothing more is written. */
  closeConnections(
    match: { sessionId: SessionId; participantId?: string; document?: string },
    code: CloseCode,
  ): void;
  /** Loads a document ahead, for somebody who is about to ask for it. */
  warm(name: string): void;
  /** Who has a document open. */
  peopleOn(name: string): ReadonlySet<ParticipantId>;
  /** Told of what is deleted of a board in one go, and of nobody's quiet notes. */
  onDeletion(listener: (deleted: DeletedAtOnce) => void): void;
  /** Told of what changes much of a board at once, with how the board was before. */
  onBigAct(listener: (done: BigActDone) => void): void;
  /** Told of each document that something new of is on disk. */
  onCommitted(listener: (document: string) => void): void;
  /** Tells the pages of a person that something of theirs has changed. */
  tellYours(match: { sessionId: SessionId; participantId: ParticipantId }): void;
}
