import { formatAddress, readBoard, takeBackBroughtIn } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { WaysBack } from '../acts/newAct.ts';
import type { CommandContext } from '../commands/CommandRule.ts';
import type { Decision, Facts } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';

/** So many of the notes that stay are named; they are counted all the same. */
const MOST_NAMED = 100;
/** So much of their words. */
const TEXT_LENGTH = 200;

/** Takes back what a file did, apart from what people have worked on since; that is named, so that it can be looked at. */
export async function undoImport(
  { world, facts, documents }: CommandContext,
  rooms: WaysBack['import'],
): Promise<Decision> {
  let takenBack = 0;
  let kept = 0;
  const stays: ReturnType<typeof named> = [];
  for (const { room, brought } of rooms) {
    await documents.writeDocument(boardName(world, room), (doc) => {
      const undone = takeBackBroughtIn(serverBoard(doc, facts), brought);
      takenBack += undone.takenBack;
      kept += undone.kept.length;
      stays.push(...named(room, doc, facts, new Set(undone.kept)));
    });
  }
  return { result: { takenBack, kept, stays: stays.slice(0, MOST_NAMED) } };
}

function named(room: RoomId, doc: Y.Doc, facts: Facts, kept: ReadonlySet<string>) {
  const { sections, notes } = readBoard(serverBoard(doc, facts));
  return notes
    .filter(({ id }) => kept.has(id))
    .slice(0, MOST_NAMED)
    .map(({ section, row, text }) => {
      const column = sections.findIndex(({ id }) => id === section);
      return { room, cell: formatAddress({ column, row }), text: text.slice(0, TEXT_LENGTH) };
    });
}
