import type { CommandOf, ParticipantId, RoomId } from '@evenboard/protocol';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { isThere } from '../rooms/members.ts';
import type { QuietStage, SessionState } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';

type HasQuiet = Pick<SessionState, 'stage' | 'quiet'>;

/**
 * The state with the quiet writing of the stage that people are in. Whether its notes will be signed was fixed when
 * it began: what becomes of the plan later changes nothing of what people were told before they wrote.
 */
export function withQuietBegun(state: SessionState): SessionState {
  const { stage, quiet = [] } = state;
  if (stage?.quiet === undefined || quietStageOf(state, stage.id) !== undefined) return state;
  const begun: QuietStage = { stage: stage.id, signed: stage.quiet.signed, done: [] };
  return { ...state, quiet: [...quiet, begun] };
}

/** The quiet writing of a stage, if it has ever begun. */
export function quietStageOf({ quiet = [] }: HasQuiet, stage: string): QuietStage | undefined {
  return quiet.find((one) => one.stage === stage);
}

/** Whether something can be written quietly in that stage now: it is the current one, and not revealed. */
export function isQuietOpen(state: HasQuiet, stage: string): boolean {
  return state.stage?.id === stage && isUnrevealed(quietStageOf(state, stage));
}

/** The one that is of interest: of the current stage, or else the last that waits to be revealed, or else the last. */
export function shownQuiet(state: HasQuiet): QuietStage | undefined {
  const current = state.stage && quietStageOf(state, state.stage.id);
  return current ?? state.quiet?.findLast(isUnrevealed) ?? state.quiet?.at(-1);
}

/** The one whose notes are on their way to the boards. */
export function revealingQuiet({ quiet = [] }: HasQuiet): QuietStage | undefined {
  return quiet.find(({ reveal, revealed }) => reveal !== undefined && revealed === undefined);
}

const isUnrevealed = (quiet: QuietStage | undefined): boolean => quiet !== undefined && !quiet.reveal;

/** Somebody is done, or not yet after all. Facilitators say it for people without a screen. */
export function quietDone(
  world: World,
  person: StoredPerson,
  { done, for: other = person.id }: CommandOf<'quietDone'>,
): Decision {
  const quiet = world.state.stage && quietStageOf(world.state, world.state.stage.id);
  if (quiet === undefined || !isUnrevealed(quiet)) {
    throw new ProblemError('wrong_moment', 'Nobody is writing quietly now. Nothing was changed.');
  }
  if (other !== person.id && !(person.role === 'facilitator' && world.people.get(other)?.proxy)) {
    throw new ProblemError(
      'not_allowed',
      'Only facilitators can say this, and only for people without a screen. Nothing was changed.',
    );
  }
  if (quiet.done.includes(other) === done) return {};
  const others = quiet.done.filter((id) => id !== other);
  return withQuiet(world, { ...quiet, done: done ? [...others, other] : others });
}

/** The stage that is written in quietly now, where this person is done with it. */
export function quietDoneBy(state: HasQuiet, person: ParticipantId): string | undefined {
  const quiet = state.stage && quietStageOf(state, state.stage.id);
  return isUnrevealed(quiet) && quiet?.done.includes(person) ? quiet.stage : undefined;
}

/**
 * Begins to bring the notes to the boards: from now on nobody can write quietly in that stage. Where they go is fixed
 * with it, for a server that stops half-way must go on with the same. What is revealed already stays as it is.
 */
export function revealQuiet(world: World, { now }: Pick<Facts, 'now'>): Decision {
  const { state } = world;
  const current = state.stage && quietStageOf(state, state.stage.id);
  const quiet = isUnrevealed(current) ? current : (state.quiet?.findLast(isUnrevealed) ?? current);
  if (quiet === undefined) {
    throw new ProblemError(
      'wrong_moment',
      'Nothing has been written quietly, so there is nothing to reveal. Nothing was changed.',
    );
  }
  const result = { stage: quiet.stage };
  if (quiet.reveal !== undefined) return { result };
  const boards: Record<ParticipantId, RoomId> = {};
  for (const { id, room } of world.people.values()) boards[id] = room;
  return { ...withQuiet(world, { ...quiet, reveal: { at: now, boards } }), result };
}

/** The notes are on the boards. Who wrote to which board is forgotten, and who was done. */
export function revealed(world: World, stage: string, notes: number): Decision {
  const quiet = quietStageOf(world.state, stage);
  if (quiet?.reveal === undefined) return {};
  const { at } = quiet.reveal;
  return withQuiet(world, { ...quiet, done: [], reveal: { at, boards: {} }, revealed: { notes } });
}

/** Who is done, and of how many: everybody who takes part now, and whoever has said that they are done. */
export function quietCounts(
  { people }: Pick<World, 'people'>,
  { done }: QuietStage,
  isOnline: (person: ParticipantId) => boolean,
): { done: number; of: number } {
  const isDone = new Set(done);
  const taking = [...people.values()].filter((person) => {
    if (!isThere(person)) return false;
    const takesPart = person.role === 'participant' && (person.proxy !== undefined || isOnline(person.id));
    return takesPart || isDone.has(person.id);
  });
  return { done: taking.filter(({ id }) => isDone.has(id)).length, of: taking.length };
}

function withQuiet({ state }: Pick<World, 'state'>, changed: QuietStage): Decision {
  const quiet = state.quiet?.map((one) => (one.stage === changed.stage ? changed : one));
  return { state: { ...state, ...(quiet && { quiet }) } };
}
