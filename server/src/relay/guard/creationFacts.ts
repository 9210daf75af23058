import { isId, type ParticipantId } from '@evenboard/protocol';
import type { LedgerEntry } from '../../storage/Store.ts';

/** What of a note or a comment is fixed when it is created. */
export const FIXED_FIELDS: ReadonlySet<string> = new Set([
  'author',
  'createdAt',
  'typedBy',
  'room',
  'source',
  'cameLate',
]);

export interface Creator {
  id: ParticipantId;
  isFacilitator: boolean;
  isProxy(participant: string): boolean | undefined;
}

/** The facts of an entry from its fields, or `undefined` where it has no author and so is malformed. */
export function creationFacts(field: (name: string) => unknown): LedgerEntry | undefined {
  const author = field('author');
  if (typeof author !== 'string') return undefined;
  const createdAt = field('createdAt');
  const facts: LedgerEntry = { author, createdAt: typeof createdAt === 'number' ? createdAt : 0 };
  for (const name of ['typedBy', 'room', 'source'] as const) {
    const value = field(name);
    if (typeof value === 'string') facts[name] = value;
  }
  const cameLate = field('cameLate');
  if (typeof cameLate === 'number') facts.cameLate = cameLate;
  if (field('confirmed') === true) facts.confirmed = true;
  return facts;
}

/** Whether `creator` may create an entry with these facts; `known` are those it was created with before. */
export function mayCreate(
  facts: LedgerEntry | undefined,
  known: LedgerEntry | undefined,
  creator: Creator,
): boolean {
  if (known) return facts !== undefined && isRestored(facts, known, creator);
  if (!facts) return true;
  // That something came late the server says.
  if (facts.cameLate !== undefined) return false;
  if (facts.confirmed && !mayConfirm(facts, creator)) return false;
  if (facts.author === creator.id) return facts.typedBy === undefined || facts.typedBy === creator.id;
  return creator.isFacilitator && isId(facts.author) && facts.typedBy === creator.id;
}

/** `confirmed` is the author's to say, and a facilitator's for somebody who takes part through them. */
export function mayConfirm(facts: Pick<LedgerEntry, 'author' | 'typedBy'>, creator: Creator): boolean {
  if (facts.author === creator.id) return true;
  if (!creator.isFacilitator) return false;
  return creator.isProxy(facts.author) ?? (facts.typedBy !== undefined && facts.typedBy !== facts.author);
}

/** An undone deletion: the same facts. A confirmation that its undoer had not seen may be missing. */
function isRestored(facts: LedgerEntry, known: LedgerEntry, creator: Creator): boolean {
  const isSame =
    facts.author === known.author &&
    facts.createdAt === known.createdAt &&
    facts.typedBy === known.typedBy &&
    facts.room === known.room &&
    facts.source === known.source &&
    facts.cameLate === known.cameLate;
  return isSame && (!facts.confirmed || known.confirmed === true || mayConfirm(facts, creator));
}
