import type { Notes } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';

/** The notes that a command is about: those that are selected, or else the current one. */
export function notesMeant({ current }: RoomSession, { selection }: BoardParts): Notes | undefined {
  const selected = selection.notes();
  return selected.length > 0 ? selected : current.get().note;
}
