import { ABILITIES, type StageRight } from '@evenboard/protocol';
import { describe, expect, it } from 'vitest';
import type { Rights } from '../../relay/Access.ts';
import type { StoredPerson } from '../../storage/Store.ts';
import { testPerson, testSession } from '../testSession.ts';
import { NO_BALLOTS } from './Ballots.ts';
import { boardRights, quietRights } from './rights.ts';
import { FRESH_STATE, type SessionState } from './SessionState.ts';
import type { World } from './World.ts';

const NOW = 1_000_000;

const worldOf = (state: Partial<SessionState> = {}, closesAt?: number): World => ({
  stored: testSession(closesAt === undefined ? {} : { closesAt }),
  state: { ...FRESH_STATE, ...state },
  people: new Map(),
  ballots: NO_BALLOTS,
});

const stages = (...mays: StageRight[][]): Pick<SessionState, 'plan'> => ({
  plan: {
    stages: mays.map((may, index) => ({ id: `stage${index}`, title: 'A stage', instructions: '', may })),
  },
});

/** What is withheld, in short. */
function withheld(world: World, more: Partial<StoredPerson> = {}, room = 'main') {
  return withheldOf(boardRights(world, testPerson('kofi', more), room, NOW));
}

function withheldOf(rights: Rights) {
  return Object.fromEntries(
    [...rights.withheld].map(([ability, why]) => [
      ability,
      why.kind === 'never' ? 'never' : [why.reason, why.since],
    ]),
  );
}
const everything = (why: unknown) => Object.fromEntries(ABILITIES.map((ability) => [ability, why]));

describe('what a person may write on a board', () => {
  it('is everything for who takes part, and never anything for who only reads', () => {
    expect(withheld(worldOf())).toEqual({});
    expect(withheld(worldOf(), { role: 'observer' })).toEqual(everything('never'));
  });

  it('ends at the closing time for everybody, facilitators too', () => {
    expect(withheld(worldOf({}, NOW + 1))).toEqual({});
    const closed = worldOf({}, NOW - 5);
    expect(withheld(closed)).toEqual(everything(['closed', NOW - 5]));
    expect(withheld(closed, { role: 'facilitator' })).toEqual(everything(['closed', NOW - 5]));
  });

  it('ends for who is muted; facilitators cannot be', () => {
    expect(withheld(worldOf(), { mutedSince: 7 })).toEqual(everything(['muted', 7]));
    expect(withheld(worldOf(), { mutedSince: 7, role: 'facilitator' })).toEqual({});
  });

  it('is what the stage leaves to participants, since it began', () => {
    const world = worldOf({
      ...stages(['add', 'editOwn', 'editAll', 'vote', 'comment'], ['add', 'editOwn']),
      stage: { id: 'stage1', since: 500, before: 'stage0' },
    });
    const late = ['stage', 500];
    expect(withheld(world)).toEqual({ editAll: late, comment: late, arrange: late });
    expect(withheld(world, { role: 'facilitator' })).toEqual({});
  });

  it('has no new grace when a stage withholds what the one before it did', () => {
    const world = worldOf({ ...stages(['add'], []), stage: { id: 'stage1', since: 500, before: 'stage0' } });
    expect(withheld(world)).toMatchObject({
      add: ['stage', 500],
      editOwn: ['stage', Number.NEGATIVE_INFINITY],
    });
  });

  it('never was what was withheld before one joined', () => {
    const world = worldOf({ ...stages([]), stage: { id: 'stage0', since: 500 } });
    expect(withheld(world, { joinedAt: 501 })).toEqual(everything('never'));
    expect(withheld(worldOf({}, 400), { joinedAt: 401 })).toEqual(everything('never'));
  });

  it('is late by what was withheld first', () => {
    const world = worldOf({ ...stages([]), stage: { id: 'stage0', since: 500 } }, 800);
    expect(withheld(world, { mutedSince: 300 })).toEqual(everything(['muted', 300]));
  });
});

describe('what a person may write quietly', () => {
  const quiet = (signed: boolean, reveal?: { at: number; boards: Record<string, string> }) => ({
    quiet: [{ stage: 'hush', signed, done: [], ...(reveal && { reveal }) }],
  });
  const at = (world: World, more: Partial<StoredPerson> = {}) =>
    withheldOf(quietRights(world, testPerson('kofi', more), 'hush', NOW));

  it('is everything while the stage is quiet, and late once they have left it', () => {
    expect(at(worldOf({ ...quiet(true), stage: { id: 'hush', since: 500 } }))).toEqual({});
    expect(at(worldOf({ ...quiet(true), stage: { id: 'next', since: 500 } }))).toEqual(
      everything(['stage', 500]),
    );
  });

  it('has no grace after the reveal, for it would come to no board', () => {
    const world = worldOf({ ...quiet(true, { at: 900, boards: {} }), stage: { id: 'hush', since: 500 } });
    expect(at(world)).toEqual(everything(['stage', Number.NEGATIVE_INFINITY]));
  });

  it('is never kept for anybody where it was to be without names', () => {
    expect(at(worldOf({ ...quiet(false), stage: { id: 'next', since: 500 } }))).toEqual(everything('never'));
    expect(at(worldOf(quiet(true)), { role: 'observer' })).toEqual(everything('never'));
  });
});

describe('what a member may write on the board of their room', () => {
  const open = { breakout: { state: 'open', endsAt: NOW + 1, lengthMs: 1, round: 1 } } as const;
  it('is everything until the rooms are closed, and nothing since then', () => {
    expect(withheld(worldOf(open), { group: 'blue', room: 'blue' }, 'blue')).toEqual({});
    expect(withheld(worldOf({ breakout: { state: 'ready' } }), { group: 'blue' }, 'blue')).toEqual({});
    const back = { group: 'blue', room: 'main', movedAt: 900 };
    expect(withheld(worldOf(), back, 'blue')).toEqual(everything(['rooms', 900]));
    expect(withheld(worldOf(), back)).toEqual({});
    expect(withheld(worldOf(), { ...back, role: 'facilitator' }, 'blue')).toEqual({});
  });

  it('ends when one is put into another room', () => {
    const moved = { group: 'green', room: 'green', movedAt: 900 };
    expect(withheld(worldOf(open), moved, 'blue')).toEqual(everything(['rooms', 900]));
    expect(withheld(worldOf(open), moved, 'green')).toEqual({});
  });
});
