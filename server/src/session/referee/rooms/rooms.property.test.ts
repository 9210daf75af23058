import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredPerson } from '../../../storage/Store.ts';
import { ProblemError } from '../../ProblemError.ts';
import { testPerson, testSession } from '../../testSession.ts';
import { NO_BALLOTS } from '../Ballots.ts';
import { due, dueAt } from '../due.ts';
import { FRESH_STATE } from '../SessionState.ts';
import { type Decision, decided, type Facts, type World } from '../World.ts';
import { assignRooms } from './assignRooms.ts';
import { areRoomsOpen, isRoomOver, isThere, membersOf, roomsInUse } from './members.ts';
import { closeRoom, extendRoom } from './oneRoom.ts';
import { chooseRoom, placeNewcomer, placePerson } from './placePeople.ts';
import { setRotations } from './rotations.ts';
import { closeRooms, extendRooms, openRooms, rotateRooms } from './runRooms.ts';

const COLOURS = ['blue', 'green', 'pink', 'yellow', 'teal', 'purple'] as const;
const roomList = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Room ${index + 1}`,
    colour: COLOURS[index % 6] ?? 'blue',
  }));

/** What happens in a session: commands, people who come and go, and time that passes. */
type Step =
  | { do: 'join'; role: StoredPerson['role'] }
  | { do: 'addProxy' }
  | { do: 'leave'; who: number }
  | { do: 'assign'; mode: 'random' | 'choice' | 'last' | 'manual'; rooms: number }
  | { do: 'open' | 'close' | 'rotate' }
  | { do: 'schedule'; rounds: number; minutes: number }
  | { do: 'extend'; minutes: number }
  | { do: 'extendOne'; minutes: number; room: number }
  | { do: 'closeOne'; room: number }
  | { do: 'place' | 'choose'; who: number; room: number }
  | { do: 'wait'; seconds: number };

const number = fc.nat(1_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('join' as const),
    role: fc.constantFrom('participant', 'participant', 'facilitator', 'observer'),
  }),
  fc.constant({ do: 'addProxy' as const }),
  fc.record({ do: fc.constant('leave' as const), who: number }),
  fc.record({
    do: fc.constant('assign' as const),
    mode: fc.constantFrom('random', 'choice', 'last', 'manual'),
    rooms: fc.integer({ min: 2, max: 6 }),
  }),
  fc.record({ do: fc.constantFrom('open', 'close', 'rotate') }),
  fc.record({
    do: fc.constant('schedule' as const),
    rounds: fc.integer({ min: 1, max: 4 }),
    minutes: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ do: fc.constant('extend' as const), minutes: fc.integer({ min: -3, max: 3 }) }),
  fc.record({
    do: fc.constant('extendOne' as const),
    minutes: fc.integer({ min: -2, max: 3 }),
    room: number,
  }),
  fc.record({ do: fc.constant('closeOne' as const), room: number }),
  fc.record({ do: fc.constantFrom('place', 'choose'), who: number, room: number }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 120 }) }),
);

/** A clock and dice that are the same in every run over the same steps. */
class Play {
  world: World = { stored: testSession(), state: FRESH_STATE, people: new Map(), ballots: NO_BALLOTS };
  #now = 1_000;
  #seed = 1;
  #ids = 0;

  get facts(): Facts {
    return {
      now: this.#now,
      random: () => {
        this.#seed = (this.#seed * 48_271) % 2_147_483_647;
        return this.#seed / 2_147_483_647;
      },
      newId: () => `id${++this.#ids}`,
    };
  }

  take(one: Step): void {
    try {
      const decision = this.#decide(one);
      if (decision) this.world = decided(this.world, decision);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
    this.#ring();
  }

  #decide(one: Step): Decision | undefined {
    const { world, facts } = this;
    const people = [...world.people.values()];
    const pick = (index: number) => people[index % Math.max(1, people.length)];
    const rooms = roomsInUse(world);
    const room = (index: number) =>
      ['main', ...rooms.map(({ id }) => id)][index % (rooms.length + 1)] ?? 'main';
    switch (one.do) {
      case 'join':
        return { people: [placeNewcomer(world, this.#somebody({ role: one.role }))] };
      case 'addProxy':
        return { people: [this.#somebody({ proxy: 'telephone', tokenHashes: [] })] };
      case 'leave': {
        const person = pick(one.who);
        return person && { people: [{ ...person, tokenHashes: [] }] };
      }
      case 'assign':
        return assignRooms(
          world,
          { type: 'assignRooms', mode: one.mode, rooms: roomList(one.rooms) },
          ['a', 'b', 'c', 'd'],
          facts,
        );
      case 'open':
        return openRooms(world, { type: 'openRooms', minutes: 1 }, facts);
      case 'close':
        return closeRooms(world, facts);
      case 'rotate':
        return rotateRooms(world, { type: 'rotateRooms' }, facts);
      case 'schedule':
        return setRotations(world, { type: 'setRotations', rounds: one.rounds, minutes: one.minutes });
      case 'extend':
        return extendRooms(world, one.minutes * 60_000, facts);
      case 'extendOne':
        return extendRoom(world, room(one.room), one.minutes * 60_000, facts.now);
      case 'closeOne':
        return closeRoom(world, room(one.room), facts.now);
      case 'place': {
        const person = pick(one.who);
        return (
          person && placePerson(world, { type: 'placePerson', participant: person.id, room: room(one.room) })
        );
      }
      case 'choose': {
        const person = pick(one.who);
        return person && chooseRoom(world, person, { type: 'chooseRoom', room: room(one.room) });
      }
      case 'wait':
        this.#now += one.seconds * 1_000;
        return undefined;
    }
  }

  #somebody(more: Partial<StoredPerson>): StoredPerson {
    const id = this.facts.newId();
    return testPerson(id, { joinedAt: this.#now, ...more });
  }

  /** Lets happen what is due; nobody has a board open. */
  #ring(): void {
    for (let round = 0; round < 10; round++) {
      const time = dueAt(this.world, this.facts);
      if (time === undefined || time > this.#now) return;
      const decision = due(this.world, this.facts, () => new Set());
      if (decision === undefined) return;
      this.world = decided(this.world, decision);
    }
    throw new Error('what is due never ends');
  }
}

function play(steps: readonly Step[]): Play {
  const result = new Play();
  for (const one of steps) result.take(one);
  return result;
}

describe('break-out rooms, whatever people do', () => {
  it('has everybody in exactly one room that there is: their group’s where that is open, else main', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const game = new Play();
        for (const one of steps) {
          game.take(one);
          const { world } = game;
          const rooms = new Set(roomsInUse(world).map(({ id }) => id));
          for (const { room, group } of world.people.values()) {
            expect(room === 'main' || rooms.has(room)).toBe(true);
            expect(group === undefined || rooms.has(group)).toBe(true);
            const isIn = areRoomsOpen(world) && group !== undefined && !isRoomOver(world, group);
            expect(room).toBe(isIn ? group : 'main');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has times of a room’s own only while rooms are open, and never all of them over', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const game = new Play();
        for (const one of steps) {
          game.take(one);
          const { breakout, rooms } = game.world.state;
          const own = rooms.filter(({ clock }) => clock !== undefined);
          if (!areRoomsOpen(game.world)) expect(own).toEqual([]);
          else expect(roomsInUse(game.world).some(({ id }) => !isRoomOver(game.world, id))).toBe(true);
          if (breakout.state === 'closing')
            expect(own.some(({ clock }) => clock?.state === 'open')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends one room with its grace while the others go on, and sends no latecomer there', () => {
    const { world } = play([
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'assign', mode: 'manual', rooms: 2 },
      { do: 'place', who: 0, room: 1 },
      { do: 'place', who: 1, room: 2 },
      { do: 'place', who: 2, room: 2 },
      { do: 'open' },
      { do: 'wait', seconds: 10 },
      { do: 'extend', minutes: 3 },
      { do: 'closeOne', room: 1 },
      { do: 'join', role: 'participant' },
      { do: 'wait', seconds: 60 },
    ]);
    const [first, second] = roomsInUse(world).map(({ id }) => id);
    expect([...world.people.values()].map(({ room }) => room)).toEqual(['main', second, second, second]);
    expect([...world.people.values()][0]?.group).toBe(first);
    expect(world.state.breakout.state).toBe('open');
  });

  it('gives one room more time: the others close, and the break-out ends with that room', () => {
    const lengthened: Step[] = [
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'assign', mode: 'random', rooms: 2 },
      { do: 'open' },
      { do: 'wait', seconds: 10 },
      { do: 'extendOne', room: 1, minutes: 2 },
      { do: 'wait', seconds: 60 },
      { do: 'wait', seconds: 60 },
    ];
    const { world } = play(lengthened);
    const [first] = roomsInUse(world).map(({ id }) => id);
    expect([...world.people.values()].map(({ room }) => room).sort()).toEqual([first, 'main'].sort());
    expect(world.state.breakout.state).toBe('open');
    const over = play([...lengthened, { do: 'wait', seconds: 60 }, { do: 'wait', seconds: 61 }]).world;
    expect(over.state.breakout).toEqual({ state: 'none' });
    expect([...over.people.values()].every(({ room }) => room === 'main')).toBe(true);
  });

  it('opens a room again that was over, and brings its people back in the next round', () => {
    const ended: Step[] = [
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'assign', mode: 'random', rooms: 2 },
      { do: 'open' },
      { do: 'wait', seconds: 10 },
      { do: 'extend', minutes: 3 },
      { do: 'closeOne', room: 1 },
      { do: 'wait', seconds: 60 },
    ];
    const inRooms = (steps: Step[]) =>
      [...play(steps).world.people.values()].filter(({ room }) => room !== 'main').length;
    expect(inRooms(ended)).toBe(1);
    expect(inRooms([...ended, { do: 'extendOne', room: 1, minutes: 1 }])).toBe(2);
    expect(inRooms([...ended, { do: 'rotate' }])).toBe(1);
    expect(inRooms([...ended, { do: 'rotate' }, { do: 'wait', seconds: 10 }])).toBe(2);
  });

  it('has each facilitator in the list of one room at most, and that is the room they are in', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { world } = play(steps);
        const listed = roomsInUse(world).flatMap((room) =>
          room.facilitators.map((id) => ({ id, room: room.id })),
        );
        expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
        for (const { id, room } of listed) expect(world.people.get(id)?.group).toBe(room);
      }),
      { numRuns: 300 },
    );
  });

  it('has a facilitator who chooses a room in the list of that room alone', () => {
    const { world } = play([
      { do: 'assign', mode: 'choice', rooms: 2 },
      { do: 'join', role: 'facilitator' },
      { do: 'place', who: 0, room: 1 },
      { do: 'choose', who: 0, room: 2 },
    ]);
    expect(roomsInUse(world).map(({ facilitators }) => facilitators.length)).toEqual([0, 1]);
  });

  it('gives who comes between the assignment and the opening a smallest room, and leaves out who was left out', () => {
    const { world } = play([
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'assign', mode: 'random', rooms: 2 },
      { do: 'place', who: 0, room: 0 },
      { do: 'wait', seconds: 1 },
      { do: 'join', role: 'participant' },
      { do: 'open' },
      { do: 'wait', seconds: 10 },
    ]);
    const [leftOut, assigned, late] = [...world.people.values()];
    expect(leftOut?.room).toBe('main');
    expect(late?.room).not.toBe('main');
    expect(late?.room).not.toBe(assigned?.room);
  });

  it('does not count who has left when a latecomer gets the smallest room', () => {
    const { world } = play([
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'join', role: 'participant' },
      { do: 'assign', mode: 'manual', rooms: 2 },
      { do: 'place', who: 0, room: 1 },
      { do: 'place', who: 1, room: 1 },
      { do: 'place', who: 2, room: 2 },
      { do: 'leave', who: 0 },
      { do: 'leave', who: 1 },
      { do: 'open' },
      { do: 'wait', seconds: 10 },
      { do: 'join', role: 'participant' },
    ]);
    expect([...world.people.values()].at(-1)?.room).toBe(roomsInUse(world)[0]?.id);
  });

  it('is as before the rooms when the countdown is called off, and can be opened again', () => {
    const off: Step[] = [{ do: 'assign', mode: 'random', rooms: 2 }, { do: 'open' }, { do: 'close' }];
    expect(play(off).world.state.breakout).toEqual({ state: 'none' });
    expect(play([...off, { do: 'open' }]).world.state.breakout.state).toBe('opening');
  });

  it('says nothing of an opening any more when rooms are closed while a question is passed on', () => {
    const { world } = play([
      { do: 'assign', mode: 'random', rooms: 2 },
      { do: 'open' },
      { do: 'wait', seconds: 10 },
      { do: 'rotate' },
      { do: 'close' },
    ]);
    expect(world.state.breakout).toMatchObject({ state: 'closing', round: 2 });
    expect(world.state.breakout).not.toHaveProperty('opensAt');
  });

  it('makes rooms by chance whose sizes differ by one at most, and leaves nobody out who is there', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 2, max: 6 }), (steps, count) => {
        const game = play(steps);
        for (const one of [{ do: 'close' }, { do: 'wait', seconds: 61 }] as const) game.take(one);
        game.take({ do: 'assign', mode: 'random', rooms: count });
        const { world } = game;
        const sizes = roomsInUse(world).map(({ id }) => membersOf(world, id).length);
        expect(sizes).toHaveLength(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const waiting = [...world.people.values()].filter((one) => one.role === 'participant' && !one.proxy);
        for (const person of waiting) expect(person.group !== undefined).toBe(isThere(person));
      }),
      { numRuns: 300 },
    );
  });

  it('ends in the same state when the same steps are played again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        expect(play(steps).world).toEqual(play(steps).world);
      }),
      { numRuns: 100 },
    );
  });

  it('passes each question on to every room where it is scheduled so, and closes after the last round', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.integer({ min: 2, max: 4 }), (steps, count) => {
        const game = play(steps);
        for (const one of [{ do: 'close' }, { do: 'wait', seconds: 61 }] as const) game.take(one);
        game.take({ do: 'assign', mode: 'random', rooms: count });
        game.take({ do: 'schedule', rounds: count, minutes: 1 });
        game.take({ do: 'open' });
        const heard = new Map<string, Set<string | undefined>>();
        for (let second = 0; second < count * 75 + 61; second++) {
          game.take({ do: 'wait', seconds: 1 });
          if (game.world.state.breakout.state !== 'open') continue;
          for (const { id, section } of roomsInUse(game.world)) {
            heard.set(id, (heard.get(id) ?? new Set()).add(section));
          }
        }
        expect([...heard.values()].map(({ size }) => size)).toEqual(Array(count).fill(count));
        expect(game.world.state.breakout).toEqual({ state: 'none' });
        expect(game.world.state.rotations).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('comes to rest: open rooms close by themselves, and then all are on main', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const game = play(steps);
        for (let minute = 0; minute < 200; minute++) game.take({ do: 'wait', seconds: 60 });
        expect(['none', 'ready']).toContain(game.world.state.breakout.state);
        expect([...game.world.people.values()].every(({ room }) => room === 'main')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
