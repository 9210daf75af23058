import type { Board } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { Documents } from '../Documents.ts';
import type { Facts, World } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';

/** Bringing these to a board, or taking them away, takes some ten milliseconds. */
export const NOTES_A_STEP = 50;

/**
 * Does something to a room's board a part at a time, each in a change of its own, so that nobody waits for all of it.
 * The board stays loaded in between. `step` answers whether there is more to do.
 */
export async function inSteps(
  documents: Documents,
  world: Pick<World, 'stored'>,
  { room, facts, step }: { room: RoomId; facts: Facts; step: (board: Board) => boolean },
): Promise<void> {
  const name = boardName(world, room);
  await documents.readDocument(name, async () => {
    let isMore = true;
    while (isMore) {
      await documents.writeDocument(name, (doc) => {
        isMore = step(serverBoard(doc, facts));
      });
    }
  });
}
