import type { BroughtIn, Deleted, Gathered } from '@evenboard/board';
import type { ActKind, ParticipantId, RoomId } from '@evenboard/protocol';
import type { StoredAct } from '../../storage/Store.ts';
import type { SessionBefore } from '../bringIn/whole/comingSession.ts';
import type { Facts } from '../referee/World.ts';

/** What came to each room's board. */
export type BroughtToRooms = readonly { readonly room: RoomId; readonly brought: BroughtIn }[];

/** What it takes to take an act back, by its kind: plain JSON. */
export interface WaysBack {
  gather: Gathered;
  deletion: { room: RoomId; deleted: Deleted };
  import: BroughtToRooms | { readonly rooms: BroughtToRooms; readonly session: SessionBefore };
  removal: { participant: ParticipantId };
  closing: { closesAt: number };
}

/** An act to be listed: put it into the decision that does it, so that both are kept in one transaction. */
export function newAct<Kind extends ActKind>(
  { now, newId }: Pick<Facts, 'now' | 'newId'>,
  by: { readonly id: ParticipantId },
  act: { readonly kind: Kind; readonly count: number; readonly wayBack: WaysBack[Kind] },
): StoredAct {
  return { id: newId(), at: now, by: by.id, ...act };
}
