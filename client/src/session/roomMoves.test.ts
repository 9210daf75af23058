import type { BreakoutEntry, PersonEntry, Role, RoomEntry } from '@evenboard/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createValue } from './Readable.ts';
import { createRoomMoves } from './roomMoves.ts';
import type { RoomSession } from './roomSession.ts';
import type { GateState } from './sessionGate.ts';

const START = 1_700_000_000_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

/** A stay in a session whose document the test writes. */
function stay(role: Role = 'participant', startsIn = 'main') {
  const me = { id: 'sian', name: 'Siân', role };
  const people = createValue<ReadonlyMap<string, PersonEntry>>(new Map());
  const room = (name: string, facilitators: string[] = []): RoomEntry => ({
    name,
    colour: 'blue',
    facilitators,
  });
  const rooms = createValue<ReadonlyMap<string, RoomEntry>>(
    new Map([
      ['main', room('Main room')],
      ['blue', room('Blue', role === 'facilitator' ? ['sian'] : [])],
      ['green', room('Green')],
    ]),
  );
  const breakout = createValue<BreakoutEntry>({ state: 'none' });
  const whole = { me, people, rooms, breakout, serverNow: () => Date.now() };
  const open = (roomId: string) => ({ ...whole, roomId }) as Partial<RoomSession> as RoomSession;
  const state = createValue<GateState>({ kind: 'open', session: open(startsIn), title: 'T' });
  const busy = { is: false };
  const letGo = vi.fn();
  const moves = createRoomMoves({
    gate: {
      ...state,
      visit: (id, arrival) => state.set({ kind: 'open', session: open(id), title: 'T', arrival }),
    },
    isBusy: () => busy.is,
    letGo,
  });
  const shown = () => {
    const now = state.get();
    return now.kind === 'open' ? now.session.roomId : undefined;
  };
  /** What the server says of me: the room whose board is in front of me, and the group I belong to. */
  const amIn = (home: string, group?: string) =>
    people.set(
      new Map([['sian', { ...me, room: home, online: true, ...(group !== undefined && { group }) }]]),
    );
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const opening = () => breakout.set({ state: 'opening', opensAt: Date.now() + 10_000, round: 1 });
  const openNow = () => {
    breakout.set({ state: 'open', endsAt: Date.now() + 60_000, round: 1 });
    amIn('blue', 'blue');
  };
  const closing = () => breakout.set({ state: 'closing', endsAt: Date.now() + 60_000, round: 1 });
  /** What the server says of the time of one room. */
  const timeIn = (id: string, own: Pick<RoomEntry, 'state' | 'endsAt'>) =>
    rooms.set(new Map([...rooms.get()].map(([key, one]) => [key, key === id ? { ...one, ...own } : one])));
  return { moves, timeIn, breakout, busy, letGo, shown, amIn, pass, opening, openNow, closing };
}

it('says where one goes before the rooms open, and goes when the server says so', async () => {
  const { moves, shown, amIn, pass, opening, openNow } = stay();
  amIn('main', 'blue');
  opening();
  await pass(9_000);
  expect(moves.departure.get()).toMatchObject({ to: 'blue', why: 'opening', goesAtMs: START + 10_000 });
  expect(shown()).toBe('main');
  await pass(1_000);
  expect(shown()).toBe('main');
  openNow();
  await pass(0);
  expect(shown()).toBe('blue');
  expect(moves.departure.get()).toBeUndefined();
});

it('lets who writes finish, and goes as soon as they have', async () => {
  const { shown, amIn, pass, opening, openNow, busy, letGo } = stay();
  amIn('main', 'blue');
  busy.is = true;
  opening();
  await pass(10_000);
  openNow();
  await pass(30_000);
  expect(shown()).toBe('main');
  expect(letGo).not.toHaveBeenCalled();
  busy.is = false;
  await pass(300);
  expect(shown()).toBe('blue');
});

it('waits a minute at most for who writes or asks to wait, and then ends the editor first', async () => {
  const { moves, shown, amIn, pass, opening, openNow, letGo } = stay();
  amIn('main', 'blue');
  opening();
  await pass(2_000);
  moves.wait();
  await pass(8_000);
  openNow();
  await pass(59_000);
  expect(shown()).toBe('main');
  await pass(1_300);
  expect(letGo).toHaveBeenCalledOnce();
  expect(shown()).toBe('blue');
});

it('goes at once when asked, also before the rooms are open', async () => {
  const { moves, shown, amIn, pass, opening, openNow } = stay();
  amIn('main', 'blue');
  opening();
  await pass(1_000);
  moves.goNow();
  await pass(0);
  expect(shown()).toBe('blue');
  await pass(9_000);
  openNow();
  await pass(5_000);
  expect(shown()).toBe('blue');
});

it('stays where it is when the rooms do not open after all', async () => {
  const { moves, breakout, shown, amIn, pass, opening } = stay();
  amIn('main', 'blue');
  opening();
  await pass(5_000);
  breakout.set({ state: 'none' });
  await pass(60_000);
  expect(moves.departure.get()).toBeUndefined();
  expect(shown()).toBe('main');
});

it('goes back ten seconds after the time is over, and into the room again when it is lengthened', async () => {
  const { shown, amIn, pass, openNow, closing, breakout } = stay('participant', 'blue');
  openNow();
  await pass(0);
  closing();
  await pass(9_000);
  expect(shown()).toBe('blue');
  await pass(1_300);
  expect(shown()).toBe('main');
  breakout.set({ state: 'open', endsAt: Date.now() + 300_000, round: 1 });
  await pass(300);
  expect(shown()).toBe('blue');
  closing();
  await pass(10_300);
  breakout.set({ state: 'none' });
  amIn('main', 'blue');
  await pass(300);
  expect(shown()).toBe('main');
});

it('keeps who still writes in a room that closes until just before the server ends it', async () => {
  const { shown, pass, openNow, closing, busy, letGo } = stay('participant', 'blue');
  openNow();
  busy.is = true;
  await pass(0);
  closing();
  await pass(56_500);
  expect(shown()).toBe('blue');
  await pass(700);
  expect(letGo).toHaveBeenCalledOnce();
  expect(shown()).toBe('main');
});

it('leaves who looks at another room there, until they belong somewhere else', async () => {
  const { moves, shown, amIn, pass, openNow } = stay('participant', 'blue');
  openNow();
  await pass(0);
  moves.visit('main');
  await pass(120_000);
  expect(shown()).toBe('main');
  amIn('green', 'green');
  await pass(300);
  expect(shown()).toBe('green');
});

it('takes no facilitator out of what they arrange, and tells them which room is next when questions are passed on', async () => {
  const { moves, shown, amIn, pass, breakout, busy } = stay('facilitator', 'blue');
  amIn('blue', 'blue');
  busy.is = true;
  breakout.set({ state: 'opening', opensAt: Date.now() + 10_000, round: 2 });
  await pass(0);
  expect(moves.departure.get()).toMatchObject({ to: 'green', why: 'opening' });
  await pass(10_000);
  breakout.set({ state: 'open', endsAt: Date.now() + 900_000, round: 2 });
  amIn('green', 'green');
  await pass(300_000);
  expect(shown()).toBe('blue');
  busy.is = false;
  await pass(300);
  expect(shown()).toBe('green');
});

it('goes back when this room closes before the others, and stays there', async () => {
  const { moves, shown, amIn, pass, openNow, timeIn, busy } = stay('participant', 'blue');
  openNow();
  await pass(0);
  timeIn('green', { state: 'closing', endsAt: Date.now() + 60_000 });
  await pass(0);
  expect(moves.departure.get()).toBeUndefined();
  timeIn('blue', { state: 'closing', endsAt: Date.now() + 60_000 });
  await pass(0);
  expect(moves.departure.get()).toMatchObject({ to: 'main', why: 'closing', goesAtMs: Date.now() + 10_000 });
  busy.is = true;
  await pass(20_000);
  expect(shown()).toBe('blue');
  busy.is = false;
  await pass(300);
  expect(shown()).toBe('main');
  await pass(5_000);
  expect(shown()).toBe('main');
  timeIn('blue', { state: 'closed' });
  amIn('main', 'blue');
  await pass(300);
  expect(shown()).toBe('main');
});

it('brings a facilitator who looked in back to their own room when that goes on', async () => {
  const { shown, amIn, pass, openNow, timeIn, moves } = stay('facilitator', 'blue');
  openNow();
  amIn('blue', 'blue');
  await pass(0);
  moves.visit('green');
  await pass(0);
  timeIn('green', { state: 'closing', endsAt: Date.now() + 60_000 });
  await pass(10_300);
  expect(shown()).toBe('blue');
});

it('stays longer in a room that has more time than the others', async () => {
  const { shown, pass, openNow, timeIn } = stay('participant', 'blue');
  openNow();
  await pass(0);
  timeIn('blue', { state: 'open', endsAt: Date.now() + 300_000 });
  timeIn('green', { state: 'closing', endsAt: Date.now() + 60_000 });
  await pass(100_000);
  expect(shown()).toBe('blue');
  timeIn('blue', { state: 'closing', endsAt: Date.now() + 60_000 });
  await pass(10_300);
  expect(shown()).toBe('main');
});
