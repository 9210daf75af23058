import { LIMITS, type ParticipantId } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { DocumentEntry } from '../storage/Store.ts';
import { BigActs, type BigActsOptions } from './BigActs.ts';
import type { CommitBarrier } from './CommitBarrier.ts';
import type { Connection } from './Connection.ts';
import type { Verdict } from './guard/checkUpdate.ts';
import type { RoomDocument } from './RoomDocument.ts';

/** What became of a message: applied, or not because it comes too late, builds on what is missing, or never may be. */
type Outcome = 'taken' | 'late' | 'missing' | 'refused';

/** What the intake has its room do. */
export interface RoomHands {
  /** Brings a change to the disk, and then to the others. */
  commit(entry: DocumentEntry | undefined, from: Connection): void;
  /** Asks a connection for everything that it has. */
  ask(connection: Connection): void;
  /** Closes a connection that sent what may never be. */
  refuse(connection: Connection, reason: string): void;
  /** Late words of these people have come once more. */
  tellLate(late: readonly { participant: ParticipantId }[]): void;
  /** What is in memory is not to be believed any more. */
  drop(): void;
}

export interface RoomIntakeOptions extends BigActsOptions {
  log: Logger;
}

/** What connections write into a document: what passes the guard is applied at once, and each sender knows where they stand. */
export class RoomIntake {
  readonly #document: RoomDocument;
  readonly #barrier: CommitBarrier;
  readonly #room: RoomHands;
  readonly #log: Logger;
  readonly #bigActs: BigActs;

  constructor(options: RoomIntakeOptions, document: RoomDocument, barrier: CommitBarrier, room: RoomHands) {
    this.#document = document;
    this.#barrier = barrier;
    this.#room = room;
    this.#log = options.log;
    this.#bigActs = new BigActs(options, document, barrier);
  }

  /** Takes in an update, or a connection's answer to what it was asked for. */
  take(connection: Connection, kind: 'step2' | 'update', update: Uint8Array): void {
    if (this.#barrier.isDropped || connection.isClosedByServer) return;
    const isAnswer = kind === 'step2';
    if (isAnswer) connection.isAsked = false;
    const outcome = this.#checkAndApply(connection, update);
    if (outcome === 'missing') this.#putOff(connection, kind, update);
    if (outcome === 'missing' || outcome === 'refused') return;
    if (isAnswer && !this.#takePutOff(connection, outcome)) return;
    connection.saved.received(this.#barrier.applied);
    connection.saved.committed(this.#barrier.committed);
  }

  #checkAndApply(connection: Connection, update: Uint8Array): Outcome {
    const verdict = this.#document.check(connection.sender, update);
    switch (verdict.kind) {
      case 'missing':
        return 'missing';
      case 'late':
        return this.#keepLate(connection, update, verdict);
      case 'refused':
        return this.#refuse(connection, verdict.reason);
      case 'nothingNew':
        return 'taken';
      case 'accepted':
        return this.#apply(connection, update, verdict);
    }
  }

  #keepLate(
    connection: Connection,
    update: Uint8Array,
    verdict: Extract<Verdict, { kind: 'late' }>,
  ): Outcome {
    const { sender } = connection;
    if (this.#document.late.isFullFor(sender.id)) return this.#refuse(connection, 'too many late words');
    const entry = this.#document.keepLate(update, verdict, sender);
    // Words that are kept already: a page that has not heard of it yet offers them again.
    if (entry === undefined) this.#room.tellLate([{ participant: sender.id }]);
    this.#room.commit(entry, connection);
    return 'late';
  }

  #apply(
    connection: Connection,
    update: Uint8Array,
    verdict: Extract<Verdict, { kind: 'accepted' }>,
  ): Outcome {
    try {
      this.#bigActs.during(connection.person.id, verdict, () => {
        const entry = this.#document.apply(update, verdict, connection.sender, connection);
        this.#room.commit(entry, connection);
      });
      return 'taken';
    } catch (error) {
      this.#log.error({ err: error }, 'an update passed the guard and could not be applied');
      const outcome = this.#refuse(connection, 'could not be applied');
      this.#room.drop();
      return outcome;
    }
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
    if (!connection.isAsked) this.#room.ask(connection);
  }

  /** What was put off has come with the full answer, or can be applied now; otherwise it never will be. */
  #takePutOff(connection: Connection, answered: Outcome): boolean {
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

  #refuse(connection: Connection, reason: string): 'refused' {
    this.#room.refuse(connection, reason);
    return 'refused';
  }
}

const totalLength = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);
