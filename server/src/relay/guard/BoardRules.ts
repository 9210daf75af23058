import { isReadOnlyCopy } from '@evenboard/board';
import { type Ability, isId, LIMITS } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { LedgerEntry } from '../../storage/Store.ts';
import type { GuardedDocument, Sender } from './checkUpdate.ts';
import { creationFacts, FIXED_FIELDS, mayConfirm, mayCreate } from './creationFacts.ts';
import { idKey, type Place } from './places.ts';
import type { Deletion, Write } from './resolveUpdate.ts';
import { TextGrowth } from './TextGrowth.ts';
import type { Withholding } from './Withholding.ts';
import { isLastValue, lastValue, nesting } from './writtenValues.ts';

const ROOTS: ReadonlySet<string> = new Set(['sections', 'notes', 'gaps', 'comments', 'legend']);
/** What one person writes quietly: their notes alone, under the sections of the board they will come to. */
const QUIET_ROOTS: ReadonlySet<string> = new Set(['notes', 'gaps']);
const MAX_DEPTH = 8;
/** A gap is named `<note id>_<claim>`. */
const GAP_ID = /^[A-Za-z0-9._-]{1,100}$/;

const COPY = 'copy of what another room said';

/** Key of an entry in the ledger. */
export const ledgerKey = (root: string, entry: string) => (root === 'comments' ? `comments/${entry}` : entry);

/** The table "who may what" for boards, and for what one person writes quietly. One object checks one update of one sender. */
export class BoardRules {
  readonly #document: GuardedDocument;
  readonly #sender: Sender;
  readonly #withholding: Withholding;
  /** Entry items that this update creates, with the values it writes into their fields. */
  readonly #created = new Map<string, Map<string, unknown[]>>();
  readonly #deletedEntries = new Set<string>();
  readonly #texts: TextGrowth;

  constructor(document: GuardedDocument, sender: Sender, withholding: Withholding) {
    this.#document = document;
    this.#sender = sender;
    this.#withholding = withholding;
    this.#texts = new TextGrowth(document.doc);
  }

  /** Why the update must be refused, or `undefined` when it may be applied, unless the withholding says that it is late. */
  check(writes: readonly Write[], deletions: readonly Deletion[]): string | undefined {
    for (const write of writes) this.#note(write);
    for (const { place, item } of deletions) {
      if (place.depth === 1) this.#deletedEntries.add(idKey(item.id.client, item.id.clock));
    }
    for (const write of writes) {
      const reason = this.#checkShape(write) ?? (write.place.isGone ? undefined : this.#checkWrite(write));
      if (reason) return reason;
    }
    for (const deletion of deletions) {
      const reason = deletion.place.isGone ? undefined : this.#checkDeletion(deletion);
      if (reason) return reason;
    }
    const reason = this.#checkCounts(writes);
    return reason ?? (this.#texts.growsBeyond(LIMITS.noteTextLength) ? 'text too long' : undefined);
  }

  #note({ item, place }: Write): void {
    if (place.depth === 1 && isLastValue(item)) this.#created.set(place.entryItem, new Map());
    if (place.depth === 2 && place.field !== null && isLastValue(item)) {
      const fields = this.#created.get(place.entryItem);
      fields?.set(place.field, [...(fields.get(place.field) ?? []), lastValue(item)]);
    }
    if (place.field === 'text' && item.content instanceof Y.ContentString) {
      this.#texts.inserted(place.container, item.length);
    }
  }

  #checkShape({ item, place }: Write): string | undefined {
    if (!(this.#document.owner === undefined ? ROOTS : QUIET_ROOTS).has(place.root)) return 'unknown root';
    if (place.entry === null) return 'list in a root map';
    if (place.depth > MAX_DEPTH || nesting(item) > MAX_DEPTH) return 'nested too deeply';
    if (item.content instanceof Y.ContentDoc) return 'document in a document';
    return undefined;
  }

  #checkWrite(write: Write): string | undefined {
    return this.#checkAbility(write.place) ?? this.#checkWhatIsWritten(write);
  }

  /** Whether the sender may do at all, at this moment, what touching this place is. */
  #checkAbility(place: Place): string | undefined {
    const isText = place.field === 'text' && !this.#created.has(place.entryItem);
    return this.#withholding.check(this.#abilityFor(place), isText);
  }

  #abilityFor({ root, entry, entryItem }: Place): Ability {
    if (root === 'gaps') return 'place';
    if (root === 'comments') return 'comment';
    if (root !== 'notes') return 'arrange';
    const known = this.#known('notes', entry ?? '');
    if (known === undefined && this.#created.has(entryItem)) return 'add';
    return known?.author === this.#sender.id ? 'editOwn' : 'editAll';
  }

  #checkWhatIsWritten(write: Write): string | undefined {
    const { item, place } = write;
    const entry = place.entry ?? '';
    // Deleted before it came: nothing to see, but it takes the place of what was there.
    if (item.content instanceof Y.ContentDeleted && !this.#created.has(place.entryItem)) {
      return place.depth <= 2 ? this.#checkWhatIsDeleted({ item, place, length: 0 }) : undefined;
    }
    if (place.depth === 1) return this.#checkEntry(write, entry);
    if (place.root === 'sections') return this.#checkSectionField(write, entry);
    if (place.root === 'legend') return this.#facilitatorOnly('legend');
    if (place.root === 'notes') return this.#checkNoteField(write, entry);
    if (place.root === 'comments') return this.#checkCommentField(write);
    return undefined;
  }

  #checkEntry({ item, place }: Write, entry: string): string | undefined {
    const value = lastValue(item);
    switch (place.root) {
      case 'legend':
        if (entry.length > LIMITS.nameLength || tooLong(value, LIMITS.sectionTitleLength))
          return 'legend too long';
        return this.#facilitatorOnly('legend');
      case 'gaps':
        if (!GAP_ID.test(entry)) return 'malformed id';
        return (
          this.#withholding.checkSection(sectionOf(value)) ??
          this.#withholding.checkSection(sectionOf(this.#root('gaps').get(entry)))
        );
      case 'sections':
        if (!isId(entry)) return 'malformed id';
        return this.#withholding.checkSection(entry);
      default:
        if (!isId(entry)) return 'malformed id';
        return this.#checkCreation(place.root, entry, place.entryItem);
    }
  }

  #checkCreation(root: string, entry: string, entryItem: string): string | undefined {
    const fields = this.#created.get(entryItem);
    for (const [name, values] of fields ?? []) {
      if (FIXED_FIELDS.has(name) && values.some((value) => value !== values[0])) return `${name} changed`;
    }
    const facts = creationFacts((name) => fields?.get(name)?.at(-1));
    const hasConfirmed = fields?.get('confirmed')?.includes(true) ?? false;
    const claimed = facts && (hasConfirmed ? { ...facts, confirmed: true } : facts);
    const { owner } = this.#document;
    if (owner !== undefined && claimed && claimed.author !== owner) return 'quiet note of somebody else';
    if (root === 'notes' && this.#isCopy(claimed ?? {})) return COPY;
    if (!mayCreate(claimed, this.#known(root, entry), this.#sender))
      return `author of a new entry in ${root}`;
    return root === 'notes' ? this.#withholding.checkSection(this.#sectionOfNote(entry)) : undefined;
  }

  #checkSectionField({ item, place }: Write, section: string): string | undefined {
    const value = lastValue(item);
    const isNew = this.#created.has(place.entryItem);
    if (place.field === 'locked' && !(isNew && value === false)) return this.#facilitatorOnly('lock');
    if (place.field === 'title' && tooLong(value, LIMITS.sectionTitleLength)) return 'title too long';
    if (place.field === 'prompt' && tooLong(value, LIMITS.sectionPromptLength)) return 'prompt too long';
    return this.#withholding.checkSection(section);
  }

  #checkNoteField({ item, place }: Write, note: string): string | undefined {
    const value = lastValue(item);
    if (place.field === 'place' && place.depth === 2) {
      const reason = this.#withholding.checkSection(sectionOf(value));
      if (reason) return reason;
    }
    if (place.field === 'text' && tooLong(value, LIMITS.noteTextLength)) return 'text too long';
    // What a new note is created with is checked once, with the note.
    if (this.#created.has(place.entryItem)) return undefined;
    if (this.#isCopy(this.#known('notes', note) ?? {})) return COPY;
    const reason = this.#checkFixed('notes', note, place.field);
    return reason ?? this.#withholding.checkSection(this.#sectionOfNote(note), place.field === 'text');
  }

  #checkCommentField({ item, place }: Write): string | undefined {
    if (place.field === 'text' && tooLong(lastValue(item), LIMITS.noteTextLength)) return 'text too long';
    return this.#created.has(place.entryItem)
      ? undefined
      : this.#checkFixed('comments', place.entry ?? '', place.field);
  }

  #checkFixed(root: string, entry: string, field: string | null): string | undefined {
    if (field === null) return undefined;
    if (FIXED_FIELDS.has(field)) return `${field} changed`;
    if (field !== 'confirmed') return undefined;
    const facts = this.#known(root, entry);
    return facts && mayConfirm(facts, this.#sender) ? undefined : 'confirmed by somebody else';
  }

  #checkDeletion(deletion: Deletion): string | undefined {
    const { place } = deletion;
    // What takes the place of something that is written anew is judged as that.
    const isOwn = place.depth > 1 && this.#deletedEntries.has(place.entryItem);
    return (isOwn ? undefined : this.#checkAbility(place)) ?? this.#checkWhatIsDeleted(deletion);
  }

  #checkWhatIsDeleted({ item, place, length }: Deletion): string | undefined {
    const { root, entry } = place;
    if (root === 'legend') return this.#facilitatorOnly('legend');
    if (place.field === 'text' && item.content instanceof Y.ContentString)
      this.#texts.deleted(place.container, length);
    // The fields of a note that is deleted as a whole go with it.
    if (place.depth > 1 && this.#deletedEntries.has(place.entryItem)) return undefined;
    if (root === 'sections') {
      if (place.field === 'locked') return this.#facilitatorOnly('lock');
      return this.#withholding.checkSection(entry);
    }
    if (root === 'gaps')
      return this.#withholding.checkSection(sectionOf(this.#root('gaps').get(entry ?? '')));
    if (root !== 'notes' && root !== 'comments') return undefined;
    if (root === 'notes' && this.#isCopy(this.#known(root, entry ?? '') ?? {})) return COPY;
    const reason = place.depth > 1 ? this.#checkFixed(root, entry ?? '', place.field) : undefined;
    if (reason || root === 'comments') return reason;
    return this.#withholding.checkSection(this.#sectionOfNote(entry), place.field === 'text');
  }

  #checkCounts(writes: readonly Write[]): string | undefined {
    for (const [root, limit] of [
      ['notes', this.#document.owner === undefined ? LIMITS.notesOnBoard : LIMITS.notesInQuiet],
      ['sections', LIMITS.sectionsOnBoard],
    ] as const) {
      const map = this.#root(root);
      const added = new Set<string>();
      for (const { item, place } of writes) {
        const isEntry = place.root === root && place.depth === 1 && isLastValue(item);
        if (isEntry && place.entry !== null && !map.has(place.entry)) added.add(place.entry);
      }
      if (added.size > 0 && map.size + added.size > limit) return `too many ${root}`;
    }
    return undefined;
  }

  /** Whether it is what another group said: nobody's to write, but the server's. */
  #isCopy(facts: { readonly room?: string }): boolean {
    const { room } = this.#document;
    return room !== undefined && isReadOnlyCopy(facts, room);
  }

  #facilitatorOnly(what: string): string | undefined {
    return this.#sender.isFacilitator ? undefined : `${what} is the facilitators'`;
  }

  #sectionOfNote(note: string | null): string | undefined {
    const value = this.#root('notes').get(note ?? '');
    return value instanceof Y.Map ? sectionOf(value.get('place')) : undefined;
  }

  #known(root: string, entry: string): LedgerEntry | undefined {
    return this.#document.ledger.get(ledgerKey(root, entry));
  }

  #root(name: string): Y.Map<unknown> {
    return this.#document.doc.getMap(name);
  }
}

function sectionOf(place: unknown): string | undefined {
  if (typeof place !== 'object' || place === null || !('section' in place)) return undefined;
  return typeof place.section === 'string' ? place.section : undefined;
}

const tooLong = (value: unknown, limit: number) => typeof value === 'string' && value.length > limit;
