import type { StageEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { testSession } from '../../testSession.ts';
import { NO_BALLOTS } from '../Ballots.ts';
import { FRESH_STATE } from '../SessionState.ts';
import { type Decision, decided, type Facts, type World } from '../World.ts';
import { goToStage, nextStage, setPlan } from './stages.ts';
import { startTimer } from './timer.ts';

const fresh: World = { stored: testSession(), state: FRESH_STATE, people: new Map(), ballots: NO_BALLOTS };
const at = (now: number): Facts => ({ now, random: () => 0, newId: () => 'id' });
const stage = (id: string, more: Partial<StageEntry> = {}): StageEntry => ({
  id,
  title: `Stage ${id}`,
  instructions: '',
  may: ['add', 'editOwn', 'comment'],
  ...more,
});
const after = (world: World, decision: Decision) => decided(world, decision);
const plan = (world: World, stages: StageEntry[], now = 0) =>
  after(world, setPlan(world, { type: 'setPlan', stages }, at(now)));
const go = (world: World, id: string | null, now = 0) =>
  after(world, goToStage(world, { type: 'goToStage', stage: id }, at(now)));
const next = (world: World, now = 0, from?: string | null) =>
  after(world, nextStage(world, { type: 'nextStage', from }, at(now)));

const planned = plan(fresh, [stage('a'), stage('b', { minutes: 5 }), stage('c')]);

it('leads from none through all stages in order, and says where the plan ends', () => {
  const a = next(planned, 1);
  expect(a.state.stage).toEqual({ id: 'a', since: 1 });
  const b = next(a, 2);
  expect(b.state.stage).toEqual({ id: 'b', since: 2, before: 'a' });
  const c = next(b, 3);
  expect(() => next(c)).toThrow(/last stage/);
  expect(() => next(fresh)).toThrow(/no plan yet/);
  expect(go(c, null).state.stage).toBeUndefined();
});

it('goes on by one stage where two facilitators press at once', () => {
  const b = next(next(planned), 0, 'a');
  expect(b.state.stage?.id).toBe('b');
  expect(nextStage(b, { type: 'nextStage', from: 'a' }, at(9))).toEqual({ result: { stage: 'b' } });
  expect(go(b, 'b', 9)).toEqual(b);
});

it('starts the time of a stage under its title, and takes it away with the stage', () => {
  const b = go(planned, 'b', 1_000);
  expect(b.state.timer).toEqual({ label: 'Stage b', endsAt: 301_000, stage: 'b' });
  expect(go(b, 'c').state.timer).toBeUndefined();
  expect(go(b, null).state.timer).toBeUndefined();
  const byHand = after(b, startTimer(b, { type: 'startTimer', label: 'Break', minutes: 1 }, at(0)));
  expect(go(byHand, 'c').state.timer).toEqual({ label: 'Break', endsAt: 60_000 });
});

it('knows no stage that is not in the plan, and no two with one id', () => {
  expect(() => go(planned, 'nowhere')).toThrow(/no such stage/);
  expect(() => plan(fresh, [stage('a'), stage('a')])).toThrow(/same id/);
});

it('has people in no stage when theirs is taken out of the plan', () => {
  const b = go(planned, 'b');
  expect(plan(b, [stage('a')]).state).toEqual({ ...FRESH_STATE, plan: { stages: [stage('a')] } });
  expect(plan(b, []).state).toEqual(FRESH_STATE);
});

it('lets the grace begin anew when the current stage takes something away, and only then', () => {
  const a = go(go(planned, 'c'), 'a', 1_000);
  const wider = plan(a, [stage('a', { may: ['add', 'editOwn', 'editAll', 'comment'] })], 5_000);
  expect(wider.state.stage).toEqual({ id: 'a', since: 1_000, before: 'c' });
  const narrower = plan(a, [stage('a', { may: ['comment'] })], 5_000);
  expect(narrower.state.stage).toEqual({ id: 'a', since: 5_000 });
});

it('fixes how a quiet stage ends when it begins', () => {
  const quiet = plan(fresh, [stage('q', { quiet: { signed: false } })]);
  const begun = go(quiet, 'q', 1);
  const changed = plan(begun, [stage('q', { quiet: { signed: true } })], 2);
  expect(changed.state.stage).toEqual({ id: 'q', since: 1, quiet: { signed: false } });
});
