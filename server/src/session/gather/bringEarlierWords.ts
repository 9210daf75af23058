import { mirrorNotes } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Documents } from '../Documents.ts';
import { roomsInUse } from '../referee/rooms/members.ts';
import type { Facts, World } from '../referee/World.ts';
import { boardName, prepareBoards, serverBoard } from '../roomBoards.ts';
import { readRooms } from './readRooms.ts';

/** Whether questions have been passed on, so that rooms are to see what others said on theirs. */
export function isLaterRound({ state: { breakout } }: Pick<World, 'state'>): boolean {
  return breakout.state === 'open' && breakout.round > 1;
}

/**
 * Shows each room what the other groups have said on the question it has now, as copies that only the server writes. It
 * may be done again at any time: what is there already does not come twice.
 */
export async function bringEarlierWords(documents: Documents, world: World, facts: Facts): Promise<void> {
  const rooms = roomsInUse(world);
  await prepareBoards(documents, world);
  const said = await readRooms(documents, world, rooms, facts);
  for (const { id, section } of rooms) {
    if (section === undefined) continue;
    const others = said.filter((room) => room.id !== id);
    await documents.writeDocument(boardName(world, id), (doc, _late, ledger) => {
      mirrorNotes(serverBoard(doc, facts), section, others, { ledger, mostNotes: LIMITS.notesOnBoard });
    });
  }
}
