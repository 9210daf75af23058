import { createTakingBack, formatAddress, readBoard } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { BroughtToRooms, WaysBack } from '../acts/newAct.ts';
import type { CommandContext } from '../commands/CommandRule.ts';
import type { Decision, Facts } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';
import { inSteps, NOTES_A_STEP } from './inSteps.ts';
import { takeBackSession } from './whole/takeBackSession.ts';

/** So many of the notes that stay are named; they are counted all the same. */
const MOST_NAMED = 100;
/** So much of their words. */
const TEXT_LENGTH = 200;

/** Takes back what a file did, apart from what people have worked on since; that is named, so that it can be looked at. */
export async function undoImport(context: CommandContext, wayBack: WaysBack['import']): Promise<Decision> {
  if (!('session' in wayBack)) return { result: await takeBackNotes(context, wayBack) };
  const result = await takeBackNotes(context, wayBack.rooms);
  return { ...(await takeBackSession(context, wayBack.session)), result };
}

async function takeBackNotes({ world, facts, documents }: CommandContext, rooms: BroughtToRooms) {
  let takenBack = 0;
  let kept = 0;
  const stays: ReturnType<typeof named> = [];
  for (const { room, brought } of rooms) {
    const taking = createTakingBack(brought, NOTES_A_STEP);
    await inSteps(documents, world, { room, facts, step: taking.step });
    const done = taking.done();
    takenBack += done.takenBack;
    kept += done.kept.length;
    if (done.kept.length === 0 || stays.length >= MOST_NAMED) continue;
    const staying = new Set(done.kept);
    await documents.readDocument(boardName(world, room), (doc) => {
      stays.push(...named(room, doc, facts, staying));
    });
  }
  return { takenBack, kept, stays: stays.slice(0, MOST_NAMED) };
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
