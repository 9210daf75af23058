import { randomUUID } from 'node:crypto';
import { type ParticipantId, parseDocumentName, type RoomId } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { DocumentEntry, LedgerEntry, StoredDocument } from '../storage/Store.ts';
import type { BoardState } from './BoardState.ts';
import type { Deletion } from './Deletion.ts';
import { type DocumentChange, DocumentChanges } from './DocumentChanges.ts';
import { checkUpdate, type GuardedDocument, type Sender, type Verdict } from './guard/checkUpdate.ts';
import { LateTray } from './LateTray.ts';
import { lateWords } from './lateWords.ts';
import { WholeDocument } from './WholeDocument.ts';

type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Owner of the client ids under which the server writes: no participant's id has this form. */
const SERVER = '$server';

/** A document in memory with what the guard has to know of it. Each change answers what is to be stored. */
export class RoomDocument implements GuardedDocument {
  readonly doc = new Y.Doc();
  readonly owner: ParticipantId | undefined;
  readonly room: RoomId | undefined;
  /** What the last change deleted of a board, where that was very much. */
  deletion: Deletion | undefined;
  readonly clients: Map<number, ParticipantId>;
  readonly ledger: Map<string, LedgerEntry>;
  readonly lockedAt = new Map<string, number>();
  readonly late: LateTray;
  readonly #name: string;
  readonly #now: () => number;
  readonly #changes: DocumentChanges;
  readonly #whole = new WholeDocument(this.doc);

  /** @throws where what is stored is not a document */
  constructor(name: string, stored: StoredDocument, now: () => number) {
    this.#name = name;
    this.#now = now;
    this.late = new LateTray(stored.late);
    this.clients = stored.clients;
    this.ledger = stored.ledger;
    const address = parseDocumentName(name);
    this.owner = address?.kind === 'quiet' ? address.participantId : undefined;
    this.room = address?.kind === 'board' ? address.roomId : undefined;
    if (address?.kind === 'board' || address?.kind === 'quiet') {
      for (const root of ['sections', 'notes', 'gaps', 'comments', 'legend']) this.doc.getMap(root);
    }
    this.doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(this.doc, update);
    });
    this.#changes = new DocumentChanges(this.doc);
  }

  check(sender: Sender, update: Uint8Array): Verdict {
    return checkUpdate(this, sender, update, this.#now());
  }

  /**
   * Applies an update that has passed the guard; `undefined` where it changed nothing.
   * @throws where it could not be applied, or not all of it: the document is then not to be believed
   */
  apply(
    update: Uint8Array,
    { clients, writes }: Extract<Verdict, { kind: 'accepted' }>,
    sender: Sender,
    origin: unknown,
  ): DocumentEntry | undefined {
    const change = this.#changes.during(() => Y.applyUpdate(this.doc, update, origin));
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) {
      throw new Error('an update was left pending');
    }
    this.late.applied(sender.id, writes);
    return this.#record(change, clients);
  }

  /** Keeps the words of an update that is not applied; `undefined` where all of them are kept already. */
  keepLate(
    update: Uint8Array,
    verdict: Extract<Verdict, { kind: 'late' }>,
    { id: participant }: Sender,
  ): DocumentEntry | undefined {
    const words = lateWords(this.doc, update, verdict);
    this.late.keep(words, { participant, at: this.#now(), reason: verdict.reason, newId: randomUUID });
    const late = this.late.takeChanged();
    return late.length === 0 ? undefined : { document: this.#name, late };
  }

  /**
   * The server's own change, in one transaction; `undefined` where it changed nothing.
   * @throws what `write` throws: half of the change may then be in the document
   */
  write(write: (doc: Y.Doc, late: LateTray, ledger: Ledger) => void): DocumentEntry | undefined {
    const change = this.#changes.during(() =>
      this.doc.transact(() => write(this.doc, this.late, this.ledger)),
    );
    const { clientID } = this.doc;
    return this.#record(change, this.clients.has(clientID) ? new Map() : new Map([[clientID, SERVER]]));
  }

  /** What somebody lacks who has `stateVector`: one update, or two that belong together. */
  lackedBy(stateVector: Uint8Array): readonly [Uint8Array] | readonly [Uint8Array, Uint8Array] {
    if (Y.decodeStateVector(stateVector).size === 0) return this.#whole.parts();
    return [Y.encodeStateAsUpdate(this.doc, stateVector)];
  }

  /** Whether all of it takes long to send. */
  get isLarge(): boolean {
    return this.#whole.isLarge;
  }

  /** An update as it goes over the wire. */
  framed(update: Uint8Array): Buffer {
    return this.#whole.framed(update);
  }

  /** All of it, for the store. */
  encode(): Uint8Array {
    return this.#whole.encode();
  }

  /** As it is now, what is not on disk yet too. */
  state(): BoardState {
    return { update: this.#whole.encode(), notes: this.doc.getMap('notes').size };
  }

  #record(change: DocumentChange, clients: ReadonlyMap<number, ParticipantId>): DocumentEntry | undefined {
    this.deletion = this.room === undefined ? undefined : change.deletion;
    const late = this.late.takeChanged();
    if (!change.update) return late.length === 0 ? undefined : { document: this.#name, late };
    this.#whole.changed();
    for (const [client, participant] of clients) this.clients.set(client, participant);
    for (const [id, facts] of change.ledger) this.ledger.set(id, facts);
    for (const section of change.lockedSections) this.lockedAt.set(section, this.#now());
    // What is empty is left out: it all goes to another thread, as often as somebody presses a key.
    return {
      document: this.#name,
      update: change.update,
      ...(clients.size > 0 && { clients }),
      ...(change.ledger.size > 0 && { ledger: change.ledger }),
      ...(late.length > 0 && { late }),
    };
  }
}
