import {
  type CopyRecord,
  type Gathered,
  joinUndone,
  type UndoneGathering,
  undoGathering,
  undoingParts,
} from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import type { CommandContext } from '../commands/CommandRule.ts';
import type { Decision } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';

/** Takes a gathering back, apart from what people have worked on since. */
export async function undoGather(context: CommandContext, gathered: Gathered): Promise<Decision> {
  const { world, facts, documents, store } = context;
  const before = await store.findGathered(world.stored.id);
  await markGoing(context, gathered, before);
  const parts: UndoneGathering[] = [];
  for (const part of undoingParts(gathered)) {
    await documents.writeDocument(boardName(world, MAIN_ROOM), (doc) => {
      parts.push(undoGathering(serverBoard(doc, facts), part, before));
    });
  }
  const undone = joinUndone(parts);
  const touched = [...gathered.notes, ...gathered.comments.map((id) => `comments/${id}`)];
  const staying = touched.flatMap((id) => {
    const record = before.get(id);
    return record === undefined || undone.records.has(id) ? [] : [[id, record] as const];
  });
  return {
    gathered: new Map([...staying, ...undone.records]),
    result: { takenBack: undone.takenBack, kept: undone.kept },
  };
}

/**
 * Notes down what is about to go before it goes: were the server to stop in between, the next gathering would take the
 * notes for deleted by somebody, and never bring them again.
 */
async function markGoing(
  { world, documents, store }: CommandContext,
  { notes, comments }: Gathered,
  before: ReadonlyMap<string, CopyRecord>,
): Promise<void> {
  const there = await documents.readDocument(boardName(world, MAIN_ROOM), (doc) => [
    ...notes.filter((id) => doc.getMap('notes').has(id)),
    ...comments.filter((id) => doc.getMap('comments').has(id)).map((id) => `comments/${id}`),
  ]);
  const going = there.map((id) => [id, { ...before.get(id), isTakenBack: true }] as const);
  await store.saveDecision({ sessionId: world.stored.id, gathered: new Map(going) });
}
