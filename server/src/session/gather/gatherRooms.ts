import { type Board, type GatheringPlan, type Ledger, planGathering } from '@evenboard/board';
import { type CommandOf, LIMITS, MAIN_ROOM } from '@evenboard/protocol';
import { newAct } from '../acts/newAct.ts';
import type { CommandContext } from '../commands/CommandRule.ts';
import { ProblemError } from '../ProblemError.ts';
import type { Decision } from '../referee/World.ts';
import { boardName, serverBoard } from '../roomBoards.ts';
import { readRooms } from './readRooms.ts';

/**
 * Brings the notes of all rooms to the main board, those of rooms that are put away too. Each gathering is an act of its
 * own, also where there was nothing new; where the server stops between the board and the act the notes are there, and
 * the next gathering takes them for what they are.
 */
export async function gatherRooms(
  { world, person, facts, documents, store, history }: CommandContext,
  { layout = 'sections' }: CommandOf<'gatherRooms'>,
): Promise<Decision> {
  const rooms = await readRooms(documents, world, world.state.rooms, facts);
  const records = await store.findGathered(world.stored.id);
  await history.tryToKeep(world, { kind: 'gather', by: person.id });
  const options = { layout, mostNotes: LIMITS.notesOnBoard };
  const write = (work: (main: Board, ledger: Ledger) => void) =>
    documents.writeDocument(boardName(world, MAIN_ROOM), (doc, _late, ledger) =>
      work(serverBoard(doc, facts), ledger),
    );
  let plan: GatheringPlan | undefined;
  await write((main, ledger) => {
    plan = planGathering(main, rooms, { ledger, records }, options);
  });
  if (plan === undefined) throw tooMany();
  for (const step of plan.steps) await write(step);
  const { gathered, records: remembered } = plan.done();
  const brought = gathered.notes.length;
  const updated = gathered.updates.length;
  const comments = gathered.comments.length;
  const count = brought + updated + comments + gathered.settled.length;
  const act = newAct(facts, person, { kind: 'gather', count, wayBack: gathered });
  return {
    acts: [act],
    gathered: remembered,
    result: { act: act.id, brought, updated, comments },
  };
}

function tooMany(): ProblemError {
  const most = LIMITS.notesOnBoard.toLocaleString('en-GB');
  return new ProblemError(
    'wrong_moment',
    `The main board would have more than ${most} notes, which is the most a board can hold. Nothing was gathered, and the notes are still in their rooms. Delete notes of the main board that are not needed, and gather again.`,
  );
}
