import { describe, expect, it } from 'vitest';
import { testPerson, testSession } from '../../testSession.ts';
import { NO_BALLOTS } from '../Ballots.ts';
import { FRESH_STATE, type SessionState } from '../SessionState.ts';
import { type Decision, decided, type World } from '../World.ts';
import {
  isQuietOpen,
  quietCounts,
  quietDone,
  quietStageOf,
  revealed,
  revealingQuiet,
  revealQuiet,
  withQuietBegun,
} from './quietStages.ts';

const ada = testPerson('ada');
const kofi = testPerson('kofi', { room: 'blue' });
const paula = testPerson('paula', { proxy: 'post', tokenHashes: [] });
const host = testPerson('host', { role: 'facilitator' });

const at = (stage: string, signed?: boolean): SessionState => ({
  ...FRESH_STATE,
  stage: { id: stage, since: 1, ...(signed !== undefined && { quiet: { signed } }) },
});

function worldWith(state: SessionState): World {
  const people = new Map([ada, kofi, paula, host].map((person) => [person.id, person]));
  return { stored: testSession(), state: withQuietBegun(state), people, ballots: NO_BALLOTS };
}

const facts = { now: 5_000 };
const done = { type: 'quietDone', done: true } as const;
const after = (world: World, decision: Decision) => decided(world, decision);
const online = (person: string) => person !== 'kofi';

describe('quiet writing', () => {
  it('begins with its stage, and what was told then is not changed by coming back to it', () => {
    const begun = withQuietBegun(at('s1', false));
    expect(quietStageOf(begun, 's1')).toEqual({ stage: 's1', signed: false, done: [] });
    const left = withQuietBegun({ ...begun, stage: { id: 's2', since: 2 } });
    expect(isQuietOpen(left, 's1')).toBe(false);
    const back = withQuietBegun({ ...left, stage: { id: 's1', since: 3, quiet: { signed: true } } });
    expect(quietStageOf(back, 's1')?.signed).toBe(false);
    expect(isQuietOpen(back, 's1')).toBe(true);
  });

  it('does not begin with a stage that is not quiet', () => {
    expect(withQuietBegun(at('s1'))).toEqual(at('s1'));
    expect(() => quietDone(worldWith(at('s1')), ada, done)).toThrow(/Nobody is writing quietly/);
    expect(() => revealQuiet(worldWith(at('s1')), facts)).toThrow(/Nothing has been written quietly/);
  });

  it('counts who is done of those who take part, each once, and takes it back', () => {
    let world = worldWith(at('s1', true));
    const counts = () => quietCounts(world, quietStageOf(world.state, 's1') ?? expect.fail(), online);
    expect(counts()).toEqual({ done: 0, of: 2 });
    world = after(world, quietDone(world, ada, done));
    world = after(world, quietDone(world, ada, done));
    world = after(world, quietDone(world, host, { ...done, for: 'paula' }));
    expect(counts()).toEqual({ done: 2, of: 2 });
    world = after(world, quietDone(world, kofi, done));
    expect(counts()).toEqual({ done: 3, of: 3 });
    world = after(world, quietDone(world, ada, { ...done, done: false }));
    expect(counts()).toEqual({ done: 2, of: 3 });
  });

  it('is done for somebody else only by facilitators, and only for who has no screen', () => {
    const world = worldWith(at('s1', true));
    expect(() => quietDone(world, ada, { ...done, for: 'paula' })).toThrow(/Only facilitators/);
    expect(() => quietDone(world, host, { ...done, for: 'ada' })).toThrow(/people without a screen/);
  });
});

describe('the reveal', () => {
  it('closes the writing, and fixes to which board whose notes go', () => {
    const before = worldWith(at('s1', true));
    const world = after(before, revealQuiet(before, facts));
    expect(isQuietOpen(world.state, 's1')).toBe(false);
    expect(revealingQuiet(world.state)?.reveal).toEqual({
      at: 5_000,
      boards: { ada: 'main', kofi: 'blue', paula: 'main', host: 'main' },
    });
  });

  it('is done once, and keeps nothing of who wrote where or was done', () => {
    let world = worldWith(at('s1', false));
    world = after(world, quietDone(world, ada, done));
    world = after(world, revealQuiet(world, facts));
    world = after(world, revealed(world, 's1', 7));
    expect(quietStageOf(world.state, 's1')).toEqual({
      stage: 's1',
      signed: false,
      done: [],
      reveal: { at: 5_000, boards: {} },
      revealed: { notes: 7 },
    });
    expect(revealQuiet(world, { now: 9_000 })).toEqual({ result: { stage: 's1' } });
    expect(revealingQuiet(world.state)).toBeUndefined();
  });

  it('is possible after its stage is over: no words stay behind', () => {
    const before = worldWith(at('s1', true));
    const left = after(before, { state: { ...before.state, stage: { id: 's2', since: 2 } } });
    const world = after(left, revealQuiet(left, facts));
    expect(revealingQuiet(world.state)?.stage).toBe('s1');
  });
});
