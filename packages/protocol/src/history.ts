import type { ParticipantId, RoomId } from './ids.ts';

/**
 * Why a moment of a session is kept: a quarter of an hour of work has gone by, somebody asked for it, or something big
 * was about to happen, which it is named after.
 */
export const MOMENT_KINDS = ['quarter', 'kept', 'gather', 'import', 'merge', 'deletion', 'undo'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** One moment of `GET /api/sessions/:id/moments`: how all boards of a session were then. */
export interface MomentEntry {
  id: string;
  kind: MomentKind;
  /** Milliseconds since the epoch. */
  at: number;
  /** Who asked for it, or was about to do what it is named after. */
  by?: ParticipantId;
  /** As its keeper called it. */
  name?: string;
  /** The rooms whose boards it has, main first, with how many notes were on each. */
  rooms: { id: RoomId; name: string; notes: number }[];
}
