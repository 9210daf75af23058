import { CLOSE, LIMITS, SYNC } from '@evenboard/protocol';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { LedgerEntry, StoredDocument } from '../storage/Store.ts';
import type { Commit, CommitTarget, Committer } from './Committer.ts';
import type { Connection, Receiver } from './Connection.ts';
import { type DocumentChange, DocumentChanges } from './DocumentChanges.ts';
import { type ClientMessage, writeSync } from './frames.ts';
import { checkUpdate } from './guard/checkUpdate.ts';
import { RoomAwareness } from './RoomAwareness.ts';

/** Owner of the client ids under which the server writes: no participant's id has this form. */
const SERVER = '$server';

export class RoomDroppedError extends Error {
  override readonly name = 'RoomDroppedError';
}

/** `undefined`: the server itself. */
export type Origin = Connection | undefined;

export interface RoomOptions {
  name: string;
  stored: StoredDocument;
  committer: Committer<Origin>;
  log: Logger;
  /** The last connection has left, or a log has grown: the rooms look after it. */
  onChange(room: Room): void;
  /** What is in memory is not what is on disk: nobody may see it. */
  onDrop(room: Room): void;
}

interface Waiter {
  run(): void;
  drop(): void;
}

/**
 * One loaded document and who is on it. What passes the guard is applied at once, so that the next
 * message can be checked against it; but nothing leaves the room before it is on disk. Whoever asks
 * for the document while a commit is under way waits for it, and what is written meanwhile queues.
 */
export class Room implements Receiver, CommitTarget<Origin> {
  readonly name: string;
  readonly doc = new Y.Doc();
  readonly connections = new Set<Connection>();
  /** Sequence number of the last entry on disk, and how many of them no snapshot has yet. */
  sequence: number;
  logged: number;
  isDropped = false;
  readonly #clients: Map<number, string>;
  readonly #ledger: Map<string, LedgerEntry>;
  readonly #lockedAt = new Map<string, number>();
  readonly #changes: DocumentChanges;
  readonly #awareness: RoomAwareness<Connection>;
  readonly #options: RoomOptions;
  #applied = 0;
  #committed = 0;
  #waiters: Waiter[] = [];
  #queue: (() => void)[] = [];

  /** @throws where what is stored is not a document */
  constructor(options: RoomOptions) {
    const { name, stored } = options;
    this.name = name;
    this.#options = options;
    this.sequence = stored.sequence;
    this.logged = stored.updates.length <= 1 ? 0 : stored.updates.length - 1;
    this.#clients = stored.clients;
    this.#ledger = stored.ledger;
    for (const root of ['sections', 'notes', 'gaps', 'comments', 'legend']) {
      if (name.includes('/board/')) this.doc.getMap(root);
    }
    this.doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(this.doc, update);
    });
    this.#changes = new DocumentChanges(this.doc);
    this.#awareness = new RoomAwareness<Connection>(
      (frame, only) => this.#sendPresence(frame, only),
      (client) => this.#clients.get(client),
      (connection) => connection.currentPerson(),
    );
  }

  get isSettled(): boolean {
    return this.#applied === this.#committed && this.#queue.length === 0;
  }

  join(connection: Connection): void {
    this.connections.add(connection);
    connection.listen(this);
    if (connection.sender.canWrite) this.#ask(connection);
    connection.send(this.#awareness.all());
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    this.#awareness.leave(connection);
    this.#options.onChange(this);
  }

  /** @throws where the message cannot be read */
  receive(connection: Connection, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1': {
        // Decoded here, so that a broken one is an error of its sender.
        Y.decodeStateVector(message.stateVector);
        this.#inTurn(() => this.#answer(connection, message.stateVector));
        break;
      }
      case 'step2':
      case 'update':
        this.#inTurn(() => this.#takeIn(connection, message.kind, message.update));
        break;
      case 'awareness':
        this.#awareness.receive(connection, message.update);
        break;
      case 'queryAwareness':
        connection.send(this.#awareness.all());
        break;
      default:
    }
  }

  /** Runs `read` on what is on disk and nothing else. */
  read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        try {
          resolve(read(this.doc));
        } catch (error) {
          reject(error);
        }
      };
      this.#inTurn(() => this.#whenCommitted({ run, drop: () => reject(this.#droppedError()) }));
    });
  }

  /** The server's own change. */
  write(write: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#inTurn(() => {
        if (this.isDropped) return reject(this.#droppedError());
        try {
          const change = this.#changes.during(() => this.doc.transact(() => write(this.doc)));
          const { clientID } = this.doc;
          this.#commit(
            change,
            this.#clients.has(clientID) ? new Map() : new Map([[clientID, SERVER]]),
            undefined,
          );
        } catch (error) {
          // Half of the change may be in the document, and none of it will be on disk.
          this.drop();
          return reject(error);
        }
        this.#whenCommitted({ run: resolve, drop: () => reject(this.#droppedError()) });
      });
    });
  }

  committed(commits: readonly Commit<Origin>[]): void {
    if (this.isDropped) return;
    this.#committed += commits.length;
    this.sequence += commits.length;
    this.logged += commits.length;
    this.#broadcast(commits);
    for (const connection of this.connections) connection.saved.committed(this.#committed);
    this.#proceed();
    this.#options.onChange(this);
  }

  commitFailed(error: unknown): void {
    this.#options.log.error(
      { err: error },
      'a document could not be saved; its clients are sent away to come back',
    );
    this.drop();
  }

  /** Forgets everything that is not on disk. Clients come back with what they have. */
  drop(): void {
    if (this.isDropped) return;
    this.isDropped = true;
    this.#options.onDrop(this);
    for (const connection of [...this.connections]) connection.close(CLOSE.restarting);
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter.drop();
    const queue = this.#queue;
    this.#queue = [];
    for (const task of queue) task();
  }

  #takeIn(connection: Connection, kind: 'step2' | 'update', update: Uint8Array): void {
    if (this.isDropped || connection.isClosedByServer) return;
    const isAnswer = kind === 'step2';
    if (isAnswer) connection.isAsked = false;
    const outcome = this.#checkAndApply(connection, update);
    if (outcome === 'missing') this.#putOff(connection, kind, update);
    if (outcome !== 'taken') return;
    if (isAnswer && !this.#takeInPutOff(connection)) return;
    connection.saved.received(this.#applied);
    connection.saved.committed(this.#committed);
  }

  #checkAndApply(connection: Connection, update: Uint8Array): 'taken' | 'missing' | 'refused' {
    const document = {
      doc: this.doc,
      clients: this.#clients,
      ledger: this.#ledger,
      lockedAt: this.#lockedAt,
    };
    const verdict = checkUpdate(document, connection.sender, update, Date.now());
    if (verdict.kind === 'missing') return 'missing';
    if (verdict.kind === 'refused') this.#refuse(connection, verdict.reason);
    else if (verdict.kind === 'nothingNew') return 'taken';
    else if (this.#apply(connection, update, verdict.clients)) return 'taken';
    return 'refused';
  }

  #putOff(connection: Connection, kind: 'step2' | 'update', update: Uint8Array): void {
    if (kind === 'step2') {
      this.#refuse(connection, 'a full answer that builds on what is not there');
      return;
    }
    connection.putOff.push(update);
    if (totalLength(connection.putOff) > LIMITS.syncFrameBytes) {
      this.#refuse(connection, 'too much that builds on what is not there');
      return;
    }
    connection.saved.held();
    if (!connection.isAsked) this.#ask(connection);
  }

  /** What was put off has come with the full answer, or can be applied now; otherwise it never will be. */
  #takeInPutOff(connection: Connection): boolean {
    const updates = connection.putOff;
    connection.putOff = [];
    for (const update of updates) {
      const outcome = this.#checkAndApply(connection, update);
      if (outcome === 'missing') this.#refuse(connection, 'a change that builds on what nobody has');
      if (outcome !== 'taken') return false;
    }
    connection.saved.release(this.#applied);
    return true;
  }

  #apply(connection: Connection, update: Uint8Array, clients: ReadonlyMap<number, string>): boolean {
    try {
      const change = this.#changes.during(() => Y.applyUpdate(this.doc, update, connection));
      if (this.doc.store.pendingStructs || this.doc.store.pendingDs)
        throw new Error('an update was left pending');
      this.#commit(change, clients, connection);
      return true;
    } catch (error) {
      this.#options.log.error({ err: error }, 'an update passed the guard and could not be applied');
      this.#refuse(connection, 'could not be applied');
      this.drop();
      return false;
    }
  }

  #commit(change: DocumentChange, clients: ReadonlyMap<number, string>, origin: Origin): void {
    if (!change.update) return;
    for (const [client, participant] of clients) this.#clients.set(client, participant);
    for (const [id, facts] of change.ledger) this.#ledger.set(id, facts);
    for (const section of change.lockedSections) this.#lockedAt.set(section, Date.now());
    this.#applied++;
    const entry = { document: this.name, update: change.update, clients, ledger: change.ledger };
    this.#options.committer.add(this, { entry, origin });
  }

  #refuse(connection: Connection, reason: string): void {
    this.#options.log.warn({ participant: connection.person.id, reason }, 'refused a change');
    connection.close(CLOSE.refused);
  }

  #ask(connection: Connection): void {
    connection.isAsked = true;
    const run = () => connection.send(writeSync(SYNC.step1, Y.encodeStateVector(this.doc)));
    this.#whenCommitted({ run, drop: () => undefined });
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    const run = () => connection.send(writeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, stateVector)));
    this.#whenCommitted({ run, drop: () => undefined });
  }

  #broadcast(commits: readonly Commit<Origin>[]): void {
    const update = Y.mergeUpdates(commits.map(({ entry }) => entry.update));
    const frame = writeSync(SYNC.update, update);
    const first = commits[0]?.origin;
    const isAllFromFirst = commits.every(({ origin }) => origin === first);
    for (const connection of this.connections) {
      if (!isAllFromFirst || connection !== first) connection.sendUpdate(update, frame);
    }
  }

  #sendPresence(frame: Uint8Array, only: Connection | undefined): void {
    for (const connection of this.connections) if (connection !== only) connection.sendPresence(frame);
  }

  /** Runs the task now, or behind those that wait for a commit. */
  #inTurn(task: () => void): void {
    if (this.isDropped || (this.#waiters.length === 0 && this.#queue.length === 0)) task();
    else this.#queue.push(task);
  }

  #whenCommitted(waiter: Waiter): void {
    if (this.isDropped) waiter.drop();
    else if (this.#applied === this.#committed) waiter.run();
    else this.#waiters.push(waiter);
  }

  #proceed(): void {
    if (this.#applied !== this.#committed) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter.run();
    while (this.#waiters.length === 0) {
      const task = this.#queue.shift();
      if (!task) return;
      task();
    }
  }

  #droppedError(): RoomDroppedError {
    return new RoomDroppedError('The document was unloaded because it could not be saved.');
  }
}

const totalLength = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);
