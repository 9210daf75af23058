import { type LateReason, LIMITS, type ParticipantId } from '@evenboard/protocol';
import type { LateSettlement, StoredLate, StructRange } from '../storage/Store.ts';
import { type LateWords, WORDLESS } from './lateWords.ts';

/**
 * The late words of one document. The same words that come again, from a client that offers them once more, are known
 * by their structs and kept once; when they are applied after all they leave the tray.
 */
export class LateTray {
  readonly #entries: Map<string, StoredLate>;
  #changed = new Map<string, StoredLate>();

  constructor(entries: Iterable<StoredLate> = []) {
    this.#entries = new Map([...entries].map((entry) => [entry.id, entry]));
  }

  get(id: string): StoredLate | undefined {
    return this.#entries.get(id);
  }

  /** Of one person, what is neither filed nor discarded. */
  openOf(participant: ParticipantId): StoredLate[] {
    return [...this.#entries.values()].filter(
      (entry) => entry.participant === participant && entry.settled === undefined,
    );
  }

  isFullFor(participant: ParticipantId): boolean {
    return this.openOf(participant).length >= LIMITS.lateWords;
  }

  keep(
    words: readonly LateWords[],
    facts: { participant: ParticipantId; at: number; reason: LateReason; newId(): string },
  ): void {
    const { newId, ...rest } = facts;
    for (const one of words) {
      if (one.target === WORDLESS && this.#hasAll(one.structs, facts.participant)) continue;
      const earlier = this.#sameAs(one, facts.participant);
      if (earlier.some((entry) => isKnown(entry, one))) continue;
      const [replaced] = earlier.filter(({ settled }) => settled === undefined);
      this.#put({ ...one, ...rest, id: replaced?.id ?? newId() });
    }
  }

  /** What of a person's late words has now been applied is late no more. */
  applied(participant: ParticipantId, writes: readonly { item: { id: Id; length: number } }[]): void {
    for (const entry of this.openOf(participant)) {
      const isThere = entry.structs.every((range) => writes.some(({ item }) => touches(range, item)));
      if (isThere && entry.structs.length > 0) this.settle(entry.id, 'applied');
    }
  }

  /** Its words leave the tray; that it was there stays known, so that nobody's page brings it again. */
  settle(id: string, settled: LateSettlement): void {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.settled !== undefined) return;
    const { participant, kind, at, reason, target, structs } = entry;
    this.#put({ id, participant, kind, at, reason, target, structs, text: '', settled });
  }

  /** What is to be stored: all that has changed since this was asked last. */
  takeChanged(): StoredLate[] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  #put(entry: StoredLate): void {
    this.#entries.set(entry.id, entry);
    this.#changed.set(entry.id, entry);
  }

  /** Whether everything in these structs has been in the tray, under whatever heading. */
  #hasAll(structs: readonly StructRange[], participant: ParticipantId): boolean {
    const known = [...this.#entries.values()].filter((entry) => entry.participant === participant);
    return (
      structs.length > 0 && structs.every((range) => known.some((entry) => isWithin([range], entry.structs)))
    );
  }

  /** What is there already of the same words: its structs are among those that come now. */
  #sameAs({ target, structs }: LateWords, participant: ParticipantId): StoredLate[] {
    return [...this.#entries.values()].filter(
      (entry) =>
        entry.participant === participant && entry.target === target && isWithin(entry.structs, structs),
    );
  }
}

interface Id {
  client: number;
  clock: number;
}

/** Nothing new: no other structs. What others have written around them meanwhile is no news. */
function isKnown(entry: StoredLate, { structs, text }: LateWords): boolean {
  if (structs.length > 0) return isWithin(structs, entry.structs);
  return entry.settled === undefined && entry.text === text;
}

function isWithin(inner: readonly StructRange[], outer: readonly StructRange[]): boolean {
  return inner.every(({ client, from, to }) =>
    outer.some((range) => range.client === client && range.from <= from && to <= range.to),
  );
}

function touches({ client, from, to }: StructRange, { id, length }: { id: Id; length: number }): boolean {
  return id.client === client && id.clock < to && id.clock + length > from;
}
