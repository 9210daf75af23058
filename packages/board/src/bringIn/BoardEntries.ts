import type { DeletedEntry } from '../restoreDeleted.ts';

/** Everything of a board as a file keeps it: plain JSON, texts as strings, under the ids that it had. */
export interface BoardEntries {
  readonly sections: readonly DeletedEntry[];
  readonly notes: readonly DeletedEntry[];
  readonly comments: readonly DeletedEntry[];
  /** By their keys. */
  readonly gaps: readonly (readonly [string, unknown])[];
  readonly legend: Readonly<Record<string, string>>;
}
