import type {
  BreakoutEntry,
  PersonEntry,
  Role,
  RoomEntry,
  SessionInfo,
  StageRight,
} from '@evenboard/protocol';
import { afterEach, expect, it, vi } from 'vitest';
import { createValue } from './Readable.ts';
import { whyNot } from './whyNot.ts';
import { watchWithheld } from './withheld.ts';

afterEach(() => vi.useRealTimers());

const INFO: SessionInfo = { title: 'Ours', state: 'open', host: 'oluchi', timeZone: 'UTC' };

function open({ role = 'participant', roomId = 'main' }: { role?: Role; roomId?: string } = {}) {
  const me = { id: 'sian', name: 'Siân', role };
  const sian: PersonEntry = { name: 'Siân', role, room: 'main', online: true };
  const people = createValue<ReadonlyMap<string, PersonEntry>>(new Map([['sian', sian]]));
  const info = createValue<SessionInfo | undefined>(INFO);
  const breakout = createValue<BreakoutEntry>({ state: 'none' });
  const rooms = createValue<ReadonlyMap<string, RoomEntry>>(new Map());
  const isTimeKnown = createValue(true);
  const seen = { me, roomId, people, rooms, info, breakout, isTimeKnown, serverNow: () => Date.now() };
  const { withheld, destroy } = watchWithheld(seen);
  const stageLeaves = (...may: StageRight[]) =>
    info.set({
      ...INFO,
      stage: 'now',
      plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may }] },
    });
  const becomes = (part: Partial<PersonEntry>) => people.set(new Map([['sian', { ...sian, ...part }]]));
  return { withheld, destroy, info, rooms, breakout, isTimeKnown, stageLeaves, becomes };
}

it('follows the stage, and says what it leaves', () => {
  const { stageLeaves, info, ...room } = open();
  expect(whyNot(room, 'add')).toBeUndefined();
  stageLeaves('comment');
  expect(whyNot(room, 'add')).toBe('Adding notes is off in this stage. You can comment.');
  expect(whyNot(room, 'editAll')).toBe('Editing notes is off in this stage. You can comment.');
  stageLeaves('add', 'editOwn');
  expect(whyNot(room, 'editAll')).toBe(
    'Editing others’ notes is off in this stage. You can add notes and edit your own notes.',
  );
  expect(whyNot(room, 'editOwn')).toBeUndefined();
  stageLeaves();
  expect(whyNot(room, 'comment')).toBe('Comments are off in this stage. You can read everything.');
  info.set(INFO);
  expect(room.withheld.get().size).toBe(0);
});

it('does not bind facilitators by a stage, nor lets readers write without one', () => {
  const host = open({ role: 'facilitator' });
  host.stageLeaves();
  expect(host.withheld.get().size).toBe(0);
  expect(whyNot(open({ role: 'observer' }), 'add')).toBe('You came in to read. Nothing was changed.');
});

it('ends while a facilitator has turned my writing off', () => {
  const { becomes, ...room } = open();
  becomes({ muted: true });
  expect(whyNot(room, 'add')).toMatch(/^A facilitator has turned your writing off/);
  becomes({});
  expect(whyNot(room, 'add')).toBeUndefined();
});

it('is for the room in front of me and no other, once the rooms are closed', () => {
  const { becomes, breakout, ...room } = open({ roomId: 'blue' });
  expect(whyNot(room, 'add')).toMatch(/^Your time in this room is over/);
  becomes({ room: 'blue', group: 'blue' });
  expect(whyNot(room, 'add')).toBeUndefined();
  becomes({ room: 'main', group: 'blue' });
  expect(whyNot(room, 'add')).toMatch(/^Your time in this room is over/);
  breakout.set({ state: 'ready' });
  expect(whyNot(room, 'add')).toBeUndefined();
});

it('ends with this room where it ends before the others', () => {
  const { becomes, breakout, rooms, ...room } = open({ roomId: 'blue' });
  breakout.set({ state: 'open', endsAt: 1, round: 1 });
  becomes({ room: 'main', group: 'blue' });
  expect(whyNot(room, 'add')).toBeUndefined();
  rooms.set(new Map([['blue', { name: 'Blue', colour: 'blue', facilitators: [], state: 'closed' }]]));
  expect(whyNot(room, 'add')).toMatch(/^Your time in this room is over/);
});

it('ends at the closing time without a word from the server, but not by a clock that nobody has confirmed', () => {
  vi.useFakeTimers();
  const { info, isTimeKnown, destroy, ...room } = open();
  const told = vi.fn();
  room.withheld.subscribe(told);
  info.set({ ...INFO, closesAt: Date.now() + 150_000 });
  vi.advanceTimersByTime(149_000);
  expect(whyNot(room, 'add')).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(whyNot(room, 'add')).toMatch(/^This session is closed/);
  expect(told).toHaveBeenCalledTimes(1);
  isTimeKnown.set(false);
  expect(whyNot(room, 'add')).toBeUndefined();
  destroy();
  expect(vi.getTimerCount()).toBe(0);
});
