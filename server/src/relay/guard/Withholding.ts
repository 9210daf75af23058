import type { Ability, LateReason } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { Rights } from '../Access.ts';
import type { GuardedDocument, Sender } from './checkUpdate.ts';

/** What was on its way when something was withheld still counts; text that somebody was writing, longer. */
const GRACE_MS = 10_000;
const TEXT_GRACE_MS = 60_000;

/**
 * What of one update is withheld from its sender. What they never might is a reason to refuse it; what they might
 * until a moment ago passes within the grace; what comes later still is noted in `late`, and the check goes on.
 */
export class Withholding {
  /** Why the update comes too late, once it is checked. */
  late: LateReason | undefined;
  readonly #document: GuardedDocument;
  readonly #isFacilitator: boolean;
  readonly #rights: Rights;
  readonly #now: number;

  constructor(document: GuardedDocument, sender: Sender, rights: Rights, now: number) {
    this.#document = document;
    this.#isFacilitator = sender.isFacilitator;
    this.#rights = rights;
    this.#now = now;
  }

  /** Why the sender never might do this. */
  check(ability: Ability, isText = false): string | undefined {
    const withheld = this.#rights.withheld.get(ability);
    if (withheld === undefined) return undefined;
    if (withheld.kind === 'never') return `${ability} is withheld`;
    this.#note(withheld.reason, withheld.since, isText);
    return undefined;
  }

  /** The same for what stands in a section, which may be locked. */
  checkSection(section: string | null | undefined, isText = false): string | undefined {
    if (this.#isFacilitator || typeof section !== 'string') return undefined;
    const value = this.#document.doc.getMap('sections').get(section);
    if (!(value instanceof Y.Map) || value.get('locked') !== true) return undefined;
    const lockedAt = this.#document.lockedAt.get(section);
    if (lockedAt !== undefined && lockedAt < this.#rights.joinedAt) return 'section is locked';
    this.#note('locked', lockedAt ?? Number.NEGATIVE_INFINITY, isText);
    return undefined;
  }

  #note(reason: LateReason, since: number, isText: boolean): void {
    if (this.#now - since > (isText ? TEXT_GRACE_MS : GRACE_MS)) this.late ??= reason;
  }
}
