import { CLOSE, type ParticipantId, SYNC } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { DocumentEntry, LedgerEntry, StoredDocument } from '../storage/Store.ts';
import { mayHandIn } from './Access.ts';
import type { Admission } from './Admission.ts';
import { CommitBarrier } from './CommitBarrier.ts';
import type { Commit, CommitTarget, Committer } from './Committer.ts';
import type { Connection, Receiver } from './Connection.ts';
import { type ClientMessage, writeSync } from './frames.ts';
import type { Hidden } from './hidden.ts';
import type { LateTray } from './LateTray.ts';
import type { RelayFigures } from './RelayFigures.ts';
import { RoomAwareness } from './RoomAwareness.ts';
import { RoomDelivery } from './RoomDelivery.ts';
import { RoomDocument } from './RoomDocument.ts';
import { RoomIntake, type RoomIntakeOptions } from './RoomIntake.ts';
import { roomPace } from './roomPace.ts';
import { NOTHING } from './WholeDocument.ts';

/** The document was unloaded before this could be done. What was on disk still is; asking again loads it anew. */
export class RoomDroppedError extends Error {
  override readonly name = 'RoomDroppedError';
}

/** `undefined`: the server itself. */
export type Origin = Connection | undefined;

export interface RoomOptions extends RoomIntakeOptions {
  stored: StoredDocument;
  committer: Committer<Origin>;
  /** Late words of these people have changed and are on disk, or have come once more. */
  onLate(room: Room, participants: ReadonlySet<ParticipantId>): void;
  /** The last connection has left, or a log has grown: the rooms look after it. */
  onChange(room: Room): void;
  /** Something new of the document is on disk. */
  onCommitted(document: string): void;
  /** What nobody may see of others in that document just now. */
  hidden(document: string): Hidden;
  figures: Pick<RelayFigures, 'deliveries'>;
  /** Whose turn it is to be sent a large document. */
  admission: Admission;
  /** What is in memory is not what is on disk: nobody may see it. */
  onDrop(room: Room): void;
}

/**
 * One loaded document and who is on it. What passes the guard is applied at once, so that the next
 * message can be checked against it; but nothing leaves the room before it is on disk. Whoever asks
 * for the document while a commit is under way waits for it, and what is written meanwhile queues.
 */
export class Room implements Receiver, CommitTarget<Origin> {
  readonly name: string;
  readonly connections = new Set<Connection>();
  /** Sequence number of the last entry on disk, and how many of them no snapshot has yet. */
  sequence: number;
  logged: number;
  readonly #document: RoomDocument;
  readonly #barrier = new CommitBarrier();
  readonly #awareness: RoomAwareness<Connection>;
  readonly #delivery: RoomDelivery;
  readonly #intake: RoomIntake;
  readonly #options: RoomOptions;

  /** @throws where what is stored is not a document */
  constructor(options: RoomOptions) {
    const { name, stored } = options;
    this.name = name;
    this.#options = options;
    this.sequence = stored.sequence;
    this.logged = stored.updates.length <= 1 ? 0 : stored.updates.length - 1;
    this.#document = new RoomDocument(name, stored, options.now);
    this.#awareness = new RoomAwareness<Connection>({
      onChanged: () => this.#delivery.presenceWanted(),
      ownerOf: (client) => this.#document.clients.get(client),
      personOf: (connection) => connection.currentPerson(),
      hidden: () => options.hidden(name),
    });
    this.#delivery = new RoomDelivery({
      connections: this.connections,
      awareness: this.#awareness,
      figures: options.figures,
      isSettled: () => this.isSettled,
    });
    this.#intake = new RoomIntake(options, this.#document, this.#barrier, {
      commit: (entry, from) => this.#commit(entry, from),
      ask: (connection) => this.#ask(connection),
      refuse: (connection, reason) => this.#refuse(connection, reason),
      tellLate: (late) => this.#tellLate(late),
      drop: () => this.drop(),
    });
  }

  get doc(): Y.Doc {
    return this.#document.doc;
  }

  /** All of the document, for a snapshot. */
  encode(): Uint8Array {
    return this.#document.encode();
  }

  get isDropped(): boolean {
    return this.#barrier.isDropped;
  }

  get isSettled(): boolean {
    return this.#barrier.isSettled;
  }

  get tickMs(): number {
    return roomPace(this.connections.size).tickMs;
  }

  join(connection: Connection): void {
    this.connections.add(connection);
    connection.listen(this);
    if (mayHandIn(connection.sender.rights())) this.#ask(connection);
    if (!connection.onlyHandsIn) connection.send(this.#awareness.all());
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
        this.#answerInTurn(connection, message.stateVector);
        break;
      }
      case 'step2':
      case 'update':
        this.#barrier.inTurn(() => this.#intake.take(connection, message.kind, message.update));
        break;
      case 'awareness':
        if (!connection.onlyHandsIn) this.#awareness.receive(connection, message.update);
        break;
      case 'queryAwareness':
        if (!connection.onlyHandsIn) connection.send(this.#awareness.all());
        break;
      default:
    }
  }

  /** Runs `read` on what is on disk and nothing else. */
  read<T>(read: (doc: Y.Doc, late: LateTray) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        try {
          resolve(read(this.doc, this.#document.late));
        } catch (error) {
          reject(error);
        }
      };
      this.#barrier.inTurn(() =>
        this.#barrier.whenCommitted({ run, drop: () => reject(this.#droppedError()) }),
      );
    });
  }

  /** The server's own change. */
  write(
    write: (doc: Y.Doc, late: LateTray, ledger: ReadonlyMap<string, LedgerEntry>) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#barrier.inTurn(() => {
        if (this.isDropped) return reject(this.#droppedError());
        try {
          this.#commit(this.#document.write(write), undefined);
        } catch (error) {
          // Half of the change may be in the document, and none of it will be on disk.
          this.drop();
          return reject(error);
        }
        this.#barrier.whenCommitted({ run: resolve, drop: () => reject(this.#droppedError()) });
      });
    });
  }

  committed(commits: readonly Commit<Origin>[]): void {
    if (this.isDropped) return;
    this.#barrier.countCommitted(commits.length);
    const applied = commits.filter(({ entry }) => entry.update !== undefined);
    this.sequence += applied.length;
    this.logged += applied.length;
    this.#delivery.send(applied);
    if (applied.length > 0) this.#options.onCommitted(this.name);
    for (const connection of this.connections) connection.saved.committed(this.#barrier.committed);
    this.#barrier.proceed();
    this.#tellLate(commits.flatMap(({ entry }) => entry.late ?? []));
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
    this.#barrier.drop();
    this.#delivery.destroy();
    this.#options.onDrop(this);
    for (const connection of [...this.connections]) connection.close(CLOSE.restarting);
  }

  #tellLate(late: readonly { participant: ParticipantId }[]): void {
    if (late.length === 0) return;
    this.#options.onLate(this, new Set(late.map(({ participant }) => participant)));
  }

  #commit(entry: DocumentEntry | undefined, origin: Origin): void {
    if (!entry) return;
    this.#barrier.countApplied();
    this.#options.committer.add(this, { entry, origin });
  }

  #refuse(connection: Connection, reason: string): void {
    this.#options.log.warn({ participant: connection.person.id, reason }, 'refused a change');
    connection.close(CLOSE.refused);
  }

  #ask(connection: Connection): void {
    connection.isAsked = true;
    const run = () => connection.send(writeSync(SYNC.step1, Y.encodeStateVector(this.doc)));
    this.#barrier.whenCommitted({ run, drop: () => undefined });
  }

  #answerInTurn(connection: Connection, stateVector: Uint8Array): void {
    const answer = (done: () => void) =>
      this.#barrier.inTurn(() => this.#answer(connection, stateVector, done));
    const isLarge = this.#document.isLarge && Y.decodeStateVector(stateVector).size === 0;
    if (isLarge && !connection.onlyHandsIn) this.#options.admission.enter(answer);
    else answer(() => undefined);
  }

  #answer(connection: Connection, stateVector: Uint8Array, done: () => void): void {
    const run = () => {
      if (connection.onlyHandsIn) return connection.send(writeSync(SYNC.step2, NOTHING));
      const [first, last] = this.#document.lackedBy(stateVector);
      if (last !== undefined) connection.sendFrame(this.#document.framed(first), done);
      else done();
      // The answer comes last: with it the client takes itself for synced.
      connection.send(writeSync(SYNC.step2, last ?? first));
    };
    this.#barrier.whenCommitted({ run, drop: done });
  }

  #droppedError(): RoomDroppedError {
    return new RoomDroppedError('The document was unloaded because it could not be saved.');
  }
}
