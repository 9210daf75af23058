import { ROLES } from '@evenboard/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { newPerson } from '../../people.ts';
import { testSession } from '../../testSession.ts';
import { NO_BALLOTS } from '../Ballots.ts';
import { admit, knock, setLobby, turnAway } from '../door/door.ts';
import { areRoomsOpen, isThere, roomsInUse } from '../rooms/members.ts';
import { placeNewcomer } from '../rooms/placePeople.ts';
import { FRESH_STATE } from '../SessionState.ts';
import { type Decision, decided, type Facts, type World } from '../World.ts';
import { setRole } from './changeRole.ts';
import { handOn } from './handOn.ts';
import { hostOf, isRunning, withHost } from './host.ts';
import { leavePerson } from './leavePerson.ts';
import { letBackIn, removePerson } from './removePerson.ts';
import { takeOver } from './takeOver.ts';

const KINDS = [
  'join',
  'join',
  'knock',
  'addProxy',
  'admit',
  'turnAway',
  'lobbyOff',
  'leave',
  'setRole',
  'remove',
  'letBackIn',
  'handOn',
  'takeOver',
] as const;

/** What happens to the people of a session. `who` and `other` are places in the list of all of them. */
const step = fc.record({
  do: fc.constantFrom(...KINDS),
  who: fc.nat(30),
  other: fc.nat(30),
  role: fc.constantFrom(...ROLES),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const rooms = ['blue', 'green'].map((id) => ({ id, name: id, colour: id, facilitators: [] }));

/** A session whose rooms are open, and in which everything is decided the same in every run. */
class Play {
  world: World = {
    stored: testSession(),
    people: new Map(),
    ballots: NO_BALLOTS,
    state: { ...FRESH_STATE, rooms, breakout: { state: 'open', endsAt: 9_999, lengthMs: 9_999, round: 1 } },
  };
  #count = 0;

  take(one: Step): void {
    const now = ++this.#count;
    const facts: Facts = { now, random: () => 0.5, newId: () => `id${now}` };
    try {
      this.world = decided(this.world, withHost(this.world, this.#decide(one, facts)));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  #person(index: number) {
    const people = [...this.world.people.values()];
    return people[index % people.length];
  }

  #decide(one: Step, facts: Facts): Decision {
    const { world } = this;
    const tokenHash = `token${facts.now}`;
    const waiting = world.state.door.waiting;
    const come = (more: Pick<StoredPerson, 'role' | 'tokenHashes' | 'proxy'>): Decision => ({
      people: [placeNewcomer(world, newPerson(world, facts, { name: 'Kofi', ...more }))],
    });
    if (one.do === 'join') return come({ role: one.role, tokenHashes: [tokenHash] });
    if (one.do === 'addProxy') return come({ role: 'participant', tokenHashes: [], proxy: 'post' });
    if (one.do === 'knock') return knock(world, { name: 'Kofi', role: one.role, tokenHash }, facts);
    if (one.do === 'lobbyOff') return setLobby(world, { type: 'setLobby', on: false }, facts);
    const somebodyWaiting = waiting[one.who % Math.max(1, waiting.length)]?.id ?? 'nobody';
    if (one.do === 'admit') return admit(world, [somebodyWaiting], facts);
    if (one.do === 'turnAway') return turnAway(world, { type: 'turnAway', participant: somebodyWaiting });
    const person = this.#person(one.who);
    if (person === undefined) return {};
    const participant = person.id;
    if (one.do === 'leave') return leavePerson(world, person, person.tokenHashes[0] ?? '');
    if (one.do === 'letBackIn') return letBackIn(world, { type: 'letBackIn', participant });
    if (one.do === 'setRole') return setRole(world, { type: 'setRole', participant, role: one.role });
    const other = this.#person(one.other) ?? person;
    if (one.do === 'remove') return removePerson(world, { type: 'removePerson', participant }, other, facts);
    if (one.do === 'handOn') return handOn(world, { type: 'handOn', participant }, other, () => false);
    const [own] = other.tokenHashes;
    const isOwn = own === undefined || other.id === person.id;
    return takeOver(world, person, tokenHash, isOwn ? undefined : { person: other, tokenHash: own });
  }
}

const after = (steps: readonly Step[]) => {
  const play = new Play();
  for (const one of steps) play.take(one);
  return play.world;
};
const steps = fc.array(step, { maxLength: 60 });
const RUNS = { numRuns: 500 };

describe('for any sequence of comings, goings, removals and changes of role', () => {
  it('a session that a facilitator is in has one of them as host, whom it keeps while they are there', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const play = new Play();
        for (const one of all) {
          const before = hostOf(play.world);
          play.take(one);
          const host = hostOf(play.world);
          const running = [...play.world.people.values()].filter(isRunning).map(({ id }) => id);
          expect(host === undefined ? running : running.includes(host)).toEqual(
            host === undefined ? [] : true,
          );
          if (before !== undefined && one.do !== 'handOn' && running.includes(before))
            expect(host).toBe(before);
        }
      }),
      RUNS,
    );
  });

  it('the last facilitator is there until they leave by themselves', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const play = new Play();
        for (const one of all) {
          const before = hostOf(play.world);
          play.take(one);
          const goesAway = one.do === 'leave' || one.do === 'takeOver';
          if (before !== undefined && !goesAway) expect(hostOf(play.world)).toBeDefined();
        }
      }),
      RUNS,
    );
  });

  it('everybody who is there is in one room, participants who came by themselves in a break-out room', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const world = after(all);
        expect(areRoomsOpen(world)).toBe(true);
        const ids = roomsInUse(world).map(({ id }) => id);
        for (const person of world.people.values()) {
          expect([...ids, 'main']).toContain(person.room);
          if (!isThere(person) || person.proxy !== undefined || person.role !== 'participant') continue;
          expect(ids).toContain(person.room);
        }
        for (const { id, facilitators } of world.state.rooms) {
          for (const one of facilitators)
            expect(world.people.get(one)).toMatchObject({ role: 'facilitator', room: id });
        }
      }),
      RUNS,
    );
  });

  it('nobody is two: a device stands for one person, and who waits is not in', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { people, state } = after(all);
        const inside = [...people.values()].flatMap(({ tokenHashes, removed }) => [
          ...tokenHashes,
          ...(removed?.tokenHashes ?? []),
        ]);
        const atTheDoor = state.door.waiting.map(({ tokenHash }) => tokenHash);
        const tokens = [...inside, ...atTheDoor, ...state.door.turnedAway];
        expect(new Set(tokens).size).toBe(tokens.length);
        for (const { id } of state.door.waiting) expect(people.has(id)).toBe(false);
        const names = [...people.values()].map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const person of people.values()) if (person.removed) expect(person.tokenHashes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the same commands give the same state', () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(after(all)).toEqual(after(all));
      }),
      RUNS,
    );
  });
});
