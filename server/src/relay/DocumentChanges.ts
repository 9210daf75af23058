import * as Y from 'yjs';
import type { LedgerEntry } from '../storage/Store.ts';
import { bigDeletion, type Deletion } from './Deletion.ts';
import { ledgerKey } from './guard/BoardRules.ts';
import { creationFacts } from './guard/creationFacts.ts';

/** What one change did: the update to write down, and what the ledger learns. */
export interface DocumentChange {
  update: Uint8Array | undefined;
  ledger: Map<string, LedgerEntry>;
  lockedSections: string[];
  /** Set where very much was deleted of a board. */
  deletion: Deletion | undefined;
}

const LEDGERED = ['notes', 'comments'] as const;
/** What of a note's facts can become another: what its author says of it, and, by the server alone, whose it is. */
const CHANGEABLE = ['confirmed', 'author'] as const;

/** Listens to a document, and says afterwards what a piece of work has changed in it. */
export class DocumentChanges {
  readonly #doc: Y.Doc;
  #updates: Uint8Array[] = [];
  #ledger = new Map<string, LedgerEntry>();
  #lockedSections: string[] = [];
  #deletion: Deletion | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('update', (update: Uint8Array) => this.#updates.push(update));
    doc.on('afterTransaction', (transaction) => this.#look(transaction));
  }

  during(work: () => void): DocumentChange {
    this.#updates = [];
    this.#ledger = new Map();
    this.#lockedSections = [];
    this.#deletion = undefined;
    work();
    const updates = this.#updates;
    return {
      update: updates.length > 1 ? Y.mergeUpdates(updates) : updates[0],
      ledger: this.#ledger,
      lockedSections: this.#lockedSections,
      deletion: this.#deletion,
    };
  }

  #look(transaction: Y.Transaction): void {
    this.#deletion = bigDeletion(transaction) ?? this.#deletion;
    for (const [type, keys] of transaction.changed) {
      for (const root of LEDGERED) this.#lookForEntries(root, type, keys);
      if (type._item?.parent === this.#doc.getMap('sections') && keys.has('locked')) {
        if (type instanceof Y.Map && type.get('locked') === true && type._item.parentSub !== null) {
          this.#lockedSections.push(type._item.parentSub);
        }
      }
    }
  }

  #lookForEntries(root: (typeof LEDGERED)[number], type: unknown, keys: ReadonlySet<string | null>): void {
    const entries = this.#doc.getMap(root);
    if (type === entries) {
      for (const id of keys) if (id !== null) this.#record(root, id, entries.get(id));
    } else if (
      type instanceof Y.Map &&
      type._item?.parent === entries &&
      CHANGEABLE.some((field) => keys.has(field))
    ) {
      const id = type._item.parentSub;
      if (id !== null) this.#record(root, id, entries.get(id));
    }
  }

  #record(root: string, id: string, value: unknown): void {
    if (!(value instanceof Y.Map)) return;
    const facts = creationFacts((name) => value.get(name));
    if (facts) this.#ledger.set(ledgerKey(root, id), facts);
  }
}
