import { CLOSE, LIMITS, type ParticipantId, SYNC } from '@evenboard/protocol';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { DocumentEntry, LedgerEntry, StoredDocument } from '../storage/Store.ts';
import { mayHandIn } from './Access.ts';
import type { Admission } from './Admission.ts';
import type { BigActDone, BoardState } from './BoardState.ts';
import { type BigAct, bigAct } from './bigAct.ts';
import { CommitBarrier } from './CommitBarrier.ts';
import type { Commit, CommitTarget, Committer } from './Committer.ts';
import type { Connection, Receiver } from './Connection.ts';
import type { Deletion } from './Deletion.ts';
import { type ClientMessage, wireFrame, writeSync } from './frames.ts';
import type { Verdict } from './guard/checkUpdate.ts';
import type { LateTray } from './LateTray.ts';
import { PresencePace } from './PresencePace.ts';
import type { RelayFigures } from './RelayFigures.ts';
import { RoomAwareness } from './RoomAwareness.ts';
import { RoomDocument } from './RoomDocument.ts';
import { roomPace } from './roomPace.ts';
import { NOTHING } from './WholeDocument.ts';

/** The document was unloaded before this could be done. What was on disk still is; asking again loads it anew. */
export class RoomDroppedError extends Error {
  override readonly name = 'RoomDroppedError';
}

/** Of acts that follow each other within this time the first one's board is the one to come back to. */
const BIG_ACT_GAP_MS = 60_000;

/** What became of a message: applied, or not because it comes too late, builds on what is missing, or never may be. */
type Outcome = 'taken' | 'late' | 'missing' | 'refused';

/** `undefined`: the server itself. */
export type Origin = Connection | undefined;

export interface RoomOptions {
  name: string;
  stored: StoredDocument;
  committer: Committer<Origin>;
  log: Logger;
  /** The server's clock, in ms. */
  now(): number;
  /** Late words of these people have changed and are on disk, or have come once more. */
  onLate(room: Room, participants: ReadonlySet<ParticipantId>): void;
  /** The last connection has left, or a log has grown: the rooms look after it. */
  onChange(room: Room): void;
  /** Somebody has deleted very much of a board at once, and that is on disk. */
  onDeletion(deleted: { document: string; by: ParticipantId; deletion: Deletion }): void;
  /** Somebody has done something big to a board: how it was before is at hand only now. */
  onBigAct(done: BigActDone): void;
  /** Something new of the document is on disk. */
  onCommitted(document: string): void;
  /** Whether nobody may see at this moment where others are in that document. */
  hidesPlaces(document: string): boolean;
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
  readonly #presencePace = new PresencePace(
    () => roomPace(this.connections.size),
    () => this.#sendPresence(),
  );
  readonly #options: RoomOptions;
  #lastBigActAt = Number.NEGATIVE_INFINITY;

  /** @throws where what is stored is not a document */
  constructor(options: RoomOptions) {
    const { name, stored } = options;
    this.name = name;
    this.#options = options;
    this.sequence = stored.sequence;
    this.logged = stored.updates.length <= 1 ? 0 : stored.updates.length - 1;
    this.#document = new RoomDocument(name, stored, options.now);
    this.#awareness = new RoomAwareness<Connection>({
      onChanged: () => this.#presencePace.wanted(),
      ownerOf: (client) => this.#document.clients.get(client),
      personOf: (connection) => connection.currentPerson(),
      hidesPlaces: () => options.hidesPlaces(name),
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
        this.#barrier.inTurn(() => this.#takeIn(connection, message.kind, message.update));
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
    this.#send(applied);
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
    this.#presencePace.destroy();
    this.#options.onDrop(this);
    for (const connection of [...this.connections]) connection.close(CLOSE.restarting);
  }

  #takeIn(connection: Connection, kind: 'step2' | 'update', update: Uint8Array): void {
    if (this.isDropped || connection.isClosedByServer) return;
    const isAnswer = kind === 'step2';
    if (isAnswer) connection.isAsked = false;
    const outcome = this.#checkAndApply(connection, update);
    if (outcome === 'missing') this.#putOff(connection, kind, update);
    if (outcome === 'missing' || outcome === 'refused') return;
    if (isAnswer && !this.#takeInPutOff(connection, outcome)) return;
    connection.saved.received(this.#barrier.applied);
    connection.saved.committed(this.#barrier.committed);
  }

  #checkAndApply(connection: Connection, update: Uint8Array): Outcome {
    const verdict = this.#document.check(connection.sender, update);
    if (verdict.kind === 'missing') return 'missing';
    if (verdict.kind === 'late') return this.#keepLate(connection, update, verdict);
    if (verdict.kind === 'refused') this.#refuse(connection, verdict.reason);
    else if (verdict.kind === 'nothingNew') return 'taken';
    else if (this.#apply(connection, update, verdict)) return 'taken';
    return 'refused';
  }

  #keepLate(
    connection: Connection,
    update: Uint8Array,
    verdict: Extract<Verdict, { kind: 'late' }>,
  ): Outcome {
    const { sender } = connection;
    if (this.#document.late.isFullFor(sender.id)) {
      this.#refuse(connection, 'too many late words');
      return 'refused';
    }
    const entry = this.#document.keepLate(update, verdict, sender);
    // Words that are kept already: a page that has not heard of it yet offers them again.
    if (entry === undefined) this.#tellLate([{ participant: sender.id }]);
    this.#commit(entry, connection);
    return 'late';
  }

  #tellLate(late: readonly { participant: ParticipantId }[]): void {
    if (late.length === 0) return;
    this.#options.onLate(this, new Set(late.map(({ participant }) => participant)));
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
  #takeInPutOff(connection: Connection, answered: Outcome): boolean {
    const updates = connection.putOff;
    connection.putOff = [];
    for (const update of updates) {
      const outcome = this.#checkAndApply(connection, update);
      // A full answer that came too late has the words of this one too.
      if (outcome === 'missing' && answered === 'late') continue;
      if (outcome === 'missing') this.#refuse(connection, 'a change that builds on what nobody has');
      if (outcome === 'missing' || outcome === 'refused') return false;
    }
    connection.saved.release(this.#barrier.applied);
    return true;
  }

  #apply(
    connection: Connection,
    update: Uint8Array,
    verdict: Extract<Verdict, { kind: 'accepted' }>,
  ): boolean {
    const act = bigAct(verdict);
    const before = act && this.#stateBefore();
    try {
      this.#commit(this.#document.apply(update, verdict, connection.sender, connection), connection);
      this.#tellOfDeletion(connection);
      if (act && before) this.#tellOfBigAct(connection, act, before);
      return true;
    } catch (error) {
      this.#options.log.error({ err: error }, 'an update passed the guard and could not be applied');
      this.#refuse(connection, 'could not be applied');
      this.drop();
      return false;
    }
  }

  #tellOfDeletion({ person }: Connection): void {
    const { deletion } = this.#document;
    if (deletion === undefined) return;
    const run = () => this.#options.onDeletion({ document: this.name, by: person.id, deletion });
    this.#barrier.whenCommitted({ run, drop: () => undefined });
  }

  /** Not of each of many acts in a row: encoding a board takes as long as a hundred keystrokes. */
  #stateBefore(): BoardState | undefined {
    const now = this.#options.now();
    if (this.#document.room === undefined || now < this.#lastBigActAt + BIG_ACT_GAP_MS) return undefined;
    this.#lastBigActAt = now;
    return this.#document.state();
  }

  #tellOfBigAct({ person }: Connection, act: BigAct, before: BoardState): void {
    const run = () => this.#options.onBigAct({ document: this.name, act, by: person.id, before });
    this.#barrier.whenCommitted({ run, drop: () => undefined });
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

  /**
   * What is new of the document, and with it who shows what where that is due: one write for each connection, framed
   * once for all.
   */
  #send(commits: readonly Commit<Origin>[]): void {
    const changes = commits.length === 0 ? undefined : changesOf(commits);
    const presence =
      changes === undefined || this.#presencePace.mayGoAlong() ? this.#takePresence() : undefined;
    if (changes === undefined && presence === undefined) return;
    const both = changes && presence && Buffer.concat([changes.frame, presence.frame]);
    for (const connection of this.connections) {
      const own = changes === undefined || changes.from === connection ? undefined : changes;
      const shown = presence === undefined || presence.from === connection ? undefined : presence;
      if (own) {
        connection.deliver(own.update, shown && both ? both : own.frame);
        this.#options.figures.deliveries += 1;
      }
      if (!own && shown) connection.deliverPresence(shown.frame);
    }
  }

  /** What is on its way to the disk takes it along: one write less for each connection. */
  #sendPresence(): void {
    if (this.#barrier.isSettled) this.#send([]);
  }

  #takePresence() {
    this.#presencePace.sent();
    const changed = this.#awareness.takeChanged();
    return changed && { from: changed.from, frame: wireFrame(changed.message) };
  }

  #droppedError(): RoomDroppedError {
    return new RoomDroppedError('The document was unloaded because it could not be saved.');
  }
}

/** These changes as one, and the connection that has them already where all of them came from it. */
function changesOf(commits: readonly Commit<Origin>[]) {
  const update = Y.mergeUpdates(commits.flatMap(({ entry }) => entry.update ?? []));
  const first = commits[0]?.origin;
  const isAllFromFirst = commits.every(({ origin }) => origin === first);
  return {
    update,
    frame: wireFrame(writeSync(SYNC.update, update)),
    from: isAllFromFirst ? first : undefined,
  };
}

const totalLength = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);
