import type { RoomSession } from '../session/roomSession.ts';

/** Whether everybody writes quietly now: nothing is shown of what comes to the board meanwhile. */
export function isQuietNow({ quiet, info }: Pick<RoomSession, 'quiet' | 'info'>): boolean {
  const entry = quiet.get();
  return entry !== undefined && entry.revealedAt === undefined && entry.stage === info.get()?.stage;
}
