import { type LateEntry, type ParticipantId, parseDocumentName, type RoomId } from '@evenboard/protocol';
import type { Store, StoredLate, StoredPerson } from '../storage/Store.ts';

/** Late words with the document they were meant for. */
export interface KeptLate {
  readonly document: string;
  /** Whose board that is. Missing: what was written quietly, which is its writer's alone in the tray too. */
  readonly room: RoomId | undefined;
  readonly late: StoredLate;
}

type LateStore = Pick<Store, 'findLate'>;

/** All that is in a session's tray of late words, oldest first. */
export async function findLate(store: LateStore, sessionId: string): Promise<KeptLate[]> {
  const found = await store.findLate(sessionId);
  return found.map(({ document, late }) => {
    const address = parseDocumentName(document);
    return { document, room: address?.kind === 'board' ? address.roomId : undefined, late };
  });
}

/** Whether late words are somebody's to see: their own, and for facilitators what was meant for everybody. */
export function mayHandle({ room, late }: KeptLate, { id, role }: StoredPerson): boolean {
  return late.participant === id || (role === 'facilitator' && room !== undefined);
}

/** Late words as their writer sees them. */
export function lateEntry({ room, late }: KeptLate, person: Pick<StoredPerson, 'room'>): LateEntry {
  return { ...words(late), room: room ?? person.room };
}

/** What facilitators find at their desk. */
export async function deskLate(
  store: LateStore,
  { stored: { id } }: { stored: { id: string } },
): Promise<(LateEntry & { participant: ParticipantId })[]> {
  const found = await findLate(store, id);
  return found.flatMap(({ room, late }) =>
    room === undefined ? [] : [{ ...words(late), room, participant: late.participant }],
  );
}

function words({ id, kind, note, section, text, at, reason }: StoredLate): Omit<LateEntry, 'room'> {
  return {
    id,
    kind,
    ...(note !== undefined && { note }),
    ...(section !== undefined && { section }),
    text,
    at,
    reason,
  };
}
