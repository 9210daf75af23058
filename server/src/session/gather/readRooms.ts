import { type GatheredRoom, readGatheredRoom } from '@evenboard/board';
import type { Documents } from '../Documents.ts';
import type { Room } from '../referee/SessionState.ts';
import type { Facts, World } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';

/** What stands on the boards of rooms, without the copies of what other rooms said, in the order of the rooms. */
export async function readRooms(
  documents: Documents,
  world: World,
  rooms: readonly Room[],
  facts: Facts,
): Promise<readonly GatheredRoom[]> {
  const read: GatheredRoom[] = [];
  // One after the other: a board that nobody has open is let go again before the next one is loaded.
  for (const { id, name, colour } of rooms) {
    const room = await documents.readDocument(boardName(world, id), (doc) =>
      readGatheredRoom(serverBoard(doc, facts), { id, name, colour }),
    );
    read.push(room);
  }
  return read;
}
