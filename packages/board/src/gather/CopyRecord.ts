import type { CopiedField } from './copiedFields.ts';

/**
 * What was last gathered of a note, as fingerprints: it tells who has changed what since, the room or the main board.
 * Kept by the server beside the documents, by the copy's id; of a comment under `comments/<id>`.
 */
export interface CopyRecord {
  /** Of each field, while the copy had the very value of its source. */
  readonly fields?: Readonly<Partial<Record<CopiedField | 'resolved', string>>>;
  /** The section of the source in its room, and the one on the main board into which the copy was put. */
  readonly from?: string;
  readonly to?: string;
  /** It is not there because a gathering was undone, and may come again. */
  readonly isTakenBack?: true;
}
