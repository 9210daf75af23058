import type { CommandOf, StageEntry } from '@evenboard/protocol';
import { ProblemError } from '../../ProblemError.ts';
import type { CurrentStage, SessionState } from '../SessionState.ts';
import type { Decision, Facts, World } from '../World.ts';
import { endAfter, withTimer } from './timer.ts';

/** Puts a plan in the place of the one before. Where the current stage is not in it any more, people are in none. */
export function setPlan({ state }: World, { stages }: CommandOf<'setPlan'>, { now }: Facts): Decision {
  checkIds(stages);
  const { plan, ...rest } = state;
  const planned = { ...rest, ...(stages.length > 0 && { plan: { stages } }) };
  const current = state.stage;
  if (current === undefined) return { state: planned };
  const after = stages.find(({ id }) => id === current.id);
  if (after === undefined) return { state: withStage(planned, undefined) };
  const before = plan?.stages.find(({ id }) => id === current.id);
  if (before === undefined || !isNarrower(after, before)) return { state: planned };
  // What is taken away now has its grace from now on, as if the stage had just begun.
  const { before: _earlier, ...stage } = current;
  return { state: withStage(planned, { ...stage, since: now }) };
}

/** Takes everybody into a stage of the plan, or out of all. With a length, its time starts. There already, nothing happens. */
export function goToStage(world: World, { stage: id }: CommandOf<'goToStage'>, facts: Facts): Decision {
  const { state } = world;
  if (id === (state.stage?.id ?? null)) return { result: { stage: id } };
  const entry = stagesOf(state).find((stage) => stage.id === id);
  if (entry === undefined && id !== null) {
    throw new ProblemError(
      'no_such_thing',
      'The plan has no such stage, or not any more. Nothing was changed. Look at the plan again.',
    );
  }
  return {
    state: entry === undefined ? withStage(state, undefined) : entered(state, entry, facts.now),
    result: { stage: id },
  };
}

/** Takes everybody into the next stage; out of none into the first. Whoever was quicker has done it already. */
export function nextStage(world: World, { from }: CommandOf<'nextStage'>, facts: Facts): Decision {
  const { state } = world;
  const current = state.stage?.id ?? null;
  if (from !== undefined && from !== current) return { result: { stage: current } };
  const stages = stagesOf(state);
  const next = stages[stages.findIndex(({ id }) => id === current) + 1];
  if (next !== undefined) return goToStage(world, { type: 'goToStage', stage: next.id }, facts);
  throw new ProblemError(
    'wrong_moment',
    stages.length === 0
      ? 'This session has no plan yet. Nothing was changed. Write a plan first.'
      : 'This is the last stage of the plan. Nothing was changed. Go to another stage, or add one.',
  );
}

function checkIds(stages: readonly StageEntry[]): void {
  if (new Set(stages.map(({ id }) => id)).size === stages.length) return;
  throw new ProblemError(
    'malformed',
    'Two stages of the plan have the same id. Nothing was changed. Give each stage an id of its own.',
  );
}

const stagesOf = ({ plan }: SessionState): readonly StageEntry[] => plan?.stages ?? [];

const isNarrower = (after: StageEntry, before: StageEntry) =>
  before.may.some((right) => !after.may.includes(right));

function entered(state: SessionState, { id, title, minutes, quiet }: StageEntry, now: number): SessionState {
  const before = state.stage?.id;
  const stage = {
    id,
    since: now,
    ...(before !== undefined && { before }),
    ...(quiet !== undefined && { quiet }),
  };
  const after = withStage(state, stage);
  if (minutes === undefined) return after;
  return withTimer(after, { label: title, endsAt: endAfter(minutes, now), stage: id });
}

/** A timer that the stage before has started goes with it; one that somebody started by hand goes on. */
function withStage({ stage: before, ...state }: SessionState, stage: CurrentStage | undefined): SessionState {
  const isLeft = before !== undefined && before.id !== stage?.id && state.timer?.stage === before.id;
  return {
    ...(isLeft ? withTimer(state, undefined) : state),
    ...(stage !== undefined && { stage }),
  };
}
