import type { Server } from 'node:http';
import type { CloseCode, ParticipantId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { LedgerEntry } from '../storage/Store.ts';
import type { LateTray } from './LateTray.ts';
import { type Match, type RelayOptions, RelaySockets } from './RelaySockets.ts';
import type { RoomOptions } from './Room.ts';

export interface Relay {
  /** Handles the server's upgrades under `/sync/`; all others are left alone. */
  attach(server: Server): void;
  /** Loads the document; `read` sees only what is on disk, and waits for a commit under way. */
  readDocument<T>(name: string, read: (doc: Y.Doc, late: LateTray) => T): Promise<T>;
  /**
   * The server's own change, one transaction. Resolves when it is on disk and sent. Rejects with
   * nothing kept when it could not be saved, or when `write` throws; clients then come back by themselves.
   */
  writeDocument(
    name: string,
    write: (doc: Y.Doc, late: LateTray, ledger: ReadonlyMap<string, LedgerEntry>) => void,
  ): Promise<void>;
  /** Told of what is deleted of a board in one go, once that is on disk. */
  onDeletion(listener: RoomOptions['onDeletion']): void;
  /** Told of big acts with how the board was before, once they are on disk. */
  onBigAct(listener: RoomOptions['onBigAct']): void;
  /** Told of each document that something new of is on disk. */
  onCommitted(listener: RoomOptions['onCommitted']): void;
  /**
   * Closes all connections that match. With 4404 and no participant the documents are also forgotten
   * without writing anything more: call it before the store erases them.
   */
  closeConnections(match: Match, code: CloseCode): void;
  /** Loads a document ahead, for somebody who is about to ask for it. */
  warm(name: string): void;
  /** Who has a document open. */
  peopleOn(name: string): ReadonlySet<ParticipantId>;
  /** Tells the pages of a person that something of theirs has changed (message 65). */
  tellYours(match: { sessionId: string; participantId: ParticipantId }): void;
  connectionCount(): number;
  /** Documents that are in memory. */
  documentCount(): number;
  /** Sends everybody away with 1012, and resolves when everything is on disk. */
  drain(): Promise<void>;
}

/** The WebSocket side of the server: documents, who is on them, and what goes between them. */
export function createRelay(options: RelayOptions): Relay {
  const sockets = new RelaySockets(options);
  const { rooms } = sockets;
  return {
    attach: (server) => sockets.attach(server),
    readDocument: (name, read) => rooms.using(name, (room) => room.read(read)),
    writeDocument: (name, write) => rooms.using(name, (room) => room.write(write)),
    closeConnections: (match, code) => sockets.close(match, code),
    warm: (name) => rooms.warm(name),
    onDeletion: (listener) => void sockets.listeners.onDeletion.push(listener),
    onBigAct: (listener) => void sockets.listeners.onBigAct.push(listener),
    onCommitted: (listener) => void sockets.listeners.onCommitted.push(listener),
    peopleOn: (name) => sockets.peopleOn(name),
    tellYours: (match) => sockets.tellYours(match),
    connectionCount: () => sockets.connections.size,
    documentCount: () => [...rooms.loaded].length,
    drain: () => sockets.drain(),
  };
}
