import { isDeepStrictEqual } from 'node:util';
import { readBoard } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { CommandContext } from '../../commands/CommandRule.ts';
import { ballotsOn } from '../../referee/Ballots.ts';
import type { SessionState } from '../../referee/SessionState.ts';
import type { Decision, World } from '../../referee/World.ts';
import { boardName, serverBoard } from '../../roomBoards.ts';
import type { SessionBefore } from './comingSession.ts';

/**
 * Takes back what a whole session brought besides its notes: results, the plan and the title where they are as they came, and
 * rooms that nobody uses and nothing stands in. Names stay; they are nobody who could come in.
 */
export async function takeBackSession(
  context: CommandContext,
  { was, came }: SessionBefore,
): Promise<Decision> {
  const { world } = context;
  const { stored, state } = world;
  const unused = new Set<RoomId>();
  for (const room of came.rooms) if (await isUnused(context, room)) unused.add(room);
  const isAsNamed = stored.title === came.title && stored.timeZone === came.timeZone;
  return {
    stored: { ...stored, ...(isAsNamed && was) },
    state: {
      ...withoutPlan(state, came),
      rooms: state.rooms.filter(({ id }) => !unused.has(id)),
      votes: without(state.votes, came.votes),
      polls: without(state.polls, came.polls),
    },
    withdrawn: came.votes.flatMap((question) =>
      [...ballotsOn(world, question).keys()].map((participant) => ({ question, participant })),
    ),
  };
}

function without<Thing extends { readonly id: string }>(
  things: readonly Thing[] = [],
  ids: readonly string[],
): Thing[] {
  return things.filter(({ id }) => !ids.includes(id));
}

/** A plan that people follow, or that somebody has changed, stays. */
function withoutPlan(state: SessionState, { plan }: SessionBefore['came']): SessionState {
  if (state.stage !== undefined || !isDeepStrictEqual(state.plan, plan)) return state;
  const { plan: _came, ...rest } = state;
  return rest;
}

async function isUnused({ world, documents, facts }: CommandContext, room: RoomId): Promise<boolean> {
  if (world.state.breakout.state !== 'none' || isSomebodysRoom(world, room)) return false;
  return await documents.readDocument(boardName(world, room), (doc) => {
    const { notes, comments } = readBoard(serverBoard(doc, facts));
    return notes.length + comments.length === 0;
  });
}

function isSomebodysRoom({ people }: World, id: RoomId): boolean {
  return [...people.values()].some(({ room, group }) => room === id || group === id);
}
