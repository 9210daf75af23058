import type { Announcer } from '../announce/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createEditSession, type EditSession } from './editSession.ts';

/** The stays in editors of a room, by note. */
export const openStays = oncePerRoom(() => new Map<string, EditSession>());

/**
 * What was being written is written on in `note`: its editor will open with the caret where it was, and as somebody who
 * has typed. Nothing happens where the note is gone.
 */
export function goOnIn(
  room: RoomSession,
  announcer: Pick<Announcer, 'remote'>,
  note: string,
  stay: Pick<EditSession, 'selection' | 'lostAtMs'>,
): void {
  const next = createEditSession(room, announcer, note);
  if (next === undefined) return;
  openStays(room).set(note, Object.assign(next, { ...stay, hasTyped: true }));
  room.presence.set({ editing: note });
  room.current.setNote(note);
}
