import { restoreDeleted } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { CommandContext } from '../commands/CommandRule.ts';
import type { Decision } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';
import type { WaysBack } from './newAct.ts';

/** Brings back what was deleted at once; what somebody has brought back already stays as it is. */
export async function undoDeletion(
  { world, facts, documents }: CommandContext,
  { room, deleted }: WaysBack['deletion'],
): Promise<Decision> {
  let restored = { notes: 0, sections: 0 };
  await documents.writeDocument(boardName(world, room), (doc) => {
    restored = restoreDeleted(serverBoard(doc, facts), deleted, { mostNotes: LIMITS.notesOnBoard });
  });
  return { result: restored };
}
