import type { RoomId } from './ids.ts';

/** Why words were not applied: a stage, a lock, muted writing, the end of a room, the closing time. */
export const LATE_REASONS = ['stage', 'locked', 'muted', 'rooms', 'closed'] as const;
export type LateReason = (typeof LATE_REASONS)[number];

/** What they were: a new note, another text of a note, a comment, a section's words, or a change without words. */
export const LATE_KINDS = ['note', 'edit', 'comment', 'section', 'other'] as const;
export type LateKind = (typeof LATE_KINDS)[number];

/** Words that came too late to be applied, as `/me` answers them to their writer. */
export interface LateEntry {
  id: string;
  room: RoomId;
  kind: LateKind;
  note?: string;
  section?: string;
  /** Empty only where something without words was changed. */
  text: string;
  /** When they came, in ms by the server's clock. */
  at: number;
  reason: LateReason;
}
