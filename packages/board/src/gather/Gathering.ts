import type { CopyRecord } from './CopyRecord.ts';
import type { CopiedFields } from './copiedFields.ts';
import type { Ledger } from './copyState.ts';

/** By question: a note goes into the section of its own. By room: each room has a section of its own, side by side. */
export type GatherLayout = 'sections' | 'rooms';

/** What is known of earlier gatherings. */
export interface GatherMemory {
  /** What ever was on the main board. */
  readonly ledger: Ledger;
  /** What was last gathered, by the id of the copy. */
  readonly records: ReadonlyMap<string, CopyRecord>;
}

/** A copy that was brought up to date, as it was before. */
export interface CopyUpdate {
  readonly id: string;
  /** `null` stands for a field that it did not have. */
  readonly before: CopiedFields;
  /** The claim it had, where it was moved to another section. */
  readonly place?: { readonly section: string; readonly row: number };
  readonly record: CopyRecord;
}

/** What a gathering has done, in plain JSON: it is what it takes to take it back. */
export interface Gathered {
  /** Copies of notes that came. */
  readonly notes: readonly string[];
  readonly updates: readonly CopyUpdate[];
  /** Copies of comments that came. */
  readonly comments: readonly string[];
  /** Copies of comments that were settled or opened again, as they were before; `null`: not settled. */
  readonly settled: readonly { readonly id: string; readonly before: unknown; readonly record: CopyRecord }[];
  /** Colours that got a label. */
  readonly labels: Readonly<Record<string, string>>;
  /** Sections that were made for rooms. */
  readonly sections: readonly string[];
}

/** What a gathering has done, and what is to be remembered of it, by the ids of copies. */
export interface Gathering {
  readonly gathered: Gathered;
  readonly records: ReadonlyMap<string, CopyRecord>;
}
