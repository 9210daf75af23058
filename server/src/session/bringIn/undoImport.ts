import { takeBackBroughtIn } from '@evenboard/board';
import type { WaysBack } from '../acts/newAct.ts';
import type { CommandContext } from '../commands/CommandRule.ts';
import type { Decision } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';

/** Takes back what a file brought, apart from what people have worked on since. */
export async function undoImport(
  { world, facts, documents }: CommandContext,
  rooms: WaysBack['import'],
): Promise<Decision> {
  let takenBack = 0;
  let kept = 0;
  for (const { room, brought } of rooms) {
    await documents.writeDocument(boardName(world, room), (doc) => {
      const undone = takeBackBroughtIn(serverBoard(doc, facts), brought);
      takenBack += undone.takenBack;
      kept += undone.kept;
    });
  }
  return { result: { takenBack, kept } };
}
