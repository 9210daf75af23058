import type { BreakoutEntry, RoomEntry, SessionInfo, TimerEntry } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { createTestClock } from '../announce/testClock.ts';
import { createOwnClockChange } from '../session/ownClockChange.ts';
import { createValue } from '../session/Readable.ts';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import type { ClockKind } from './runningClocks.ts';
import { createClockTeller, NOTICE_MS } from './tellClock.ts';
import type { ToldMarks } from './warnings.ts';

const MINUTE_MS = 60_000;
const INFO: SessionInfo = { title: 'Ours', state: 'open', timeZone: 'UTC', host: 'oluchi' };

/** A page with its clocks; `reload` begins it anew, with what the tab has kept. Polite words go to `waiting` where that is given. */
function open(part: Partial<Settings> = {}, waiting?: (() => string)[]) {
  const clock = createTestClock();
  const own = createOwnClockChange(clock.now);
  const said: string[] = [];
  const kept = new Map<ClockKind, ToldMarks>();
  const room = {
    info: createValue<SessionInfo | undefined>(undefined),
    timer: createValue<TimerEntry | undefined>(undefined),
    breakout: createValue<BreakoutEntry>({ state: 'none' }),
    rooms: createValue<ReadonlyMap<string, RoomEntry>>(new Map()),
    roomId: 'blue',
    isTimeKnown: createValue(true),
    serverNow: () => clock.now() + 1_000_000,
  };
  const settings = createValue<Settings>({ ...DEFAULT_SETTINGS, ...part });
  const make = () =>
    createClockTeller({
      room,
      announcer: {
        remote: (message) => {
          if (waiting !== undefined && typeof message !== 'string') {
            waiting.splice(0, 1, message.words);
            return;
          }
          const words = typeof message === 'string' ? message : message.words();
          if (words !== '') said.push(words);
        },
        urgent: (words) => void said.push(`! ${words}`),
      },
      settings,
      clock,
      own,
      told: { read: (of) => kept.get(of), write: (of, told) => void kept.set(of, told) },
    });
  let teller = make();
  let stop = teller.connect();
  const set = (entry: TimerEntry | undefined) => {
    room.timer.set(entry);
    clock.advance(0);
  };
  const enter = () => {
    room.info.set(INFO);
    clock.advance(0);
  };
  return {
    room,
    clock,
    said,
    settings,
    set,
    enter,
    start: (label: string, minutes: number) => set({ label, endsAt: room.serverNow() + minutes * MINUTE_MS }),
    notice: () => teller.notice.get()?.words,
    expectMine: own.expect,
    reload() {
      stop();
      teller = make();
      stop = teller.connect();
      clock.advance(0);
    },
  };
}

it('warns twice and tells the end, in words, the last warning alone interrupting', () => {
  const { clock, said, start, enter } = open();
  enter();
  start('Break', 10);
  clock.advance(10 * MINUTE_MS);
  expect(said).toEqual([
    'Break: 10 minutes.',
    '2 minutes 30 seconds left: Break.',
    '! 30 seconds left: Break.',
    'The time for Break is up.',
  ]);
});

it('shows a warning for a while beside its clock, and not beside the next one', () => {
  const { clock, start, enter, notice } = open();
  enter();
  start('Break', 3);
  clock.advance(30_000);
  expect(notice()).toBe('2 minutes 30 seconds left: Break.');
  clock.advance(NOTICE_MS);
  expect(notice()).toBeUndefined();
  clock.advance(2 * MINUTE_MS - NOTICE_MS);
  expect(notice()).toBe('30 seconds left: Break.');
  start('Walk', 20);
  expect(notice()).toBeUndefined();
});

it('repeats nothing and misses nothing over a reload', () => {
  const { clock, said, start, enter, reload } = open();
  enter();
  start('Break', 3);
  clock.advance(31_000);
  reload();
  expect(said.slice(1)).toEqual(['2 minutes 30 seconds left: Break.']);
  clock.advance(2 * MINUTE_MS);
  expect(said.slice(2)).toEqual(['! 30 seconds left: Break.']);
});

it('tells nothing of a clock that ran before one came in, but its warnings', () => {
  const { clock, said, start, enter } = open();
  start('Break', 10);
  enter();
  expect(said).toEqual([]);
  clock.advance(8 * MINUTE_MS);
  expect(said).toEqual(['2 minutes 30 seconds left: Break.']);
});

it('says nothing by the device’s guess of the time', () => {
  const { room, clock, said, start, enter } = open();
  room.isTimeKnown.set(false);
  enter();
  start('Break', 1);
  clock.advance(MINUTE_MS);
  expect(said).toEqual([]);
});

it('tells what a facilitator does to the clock, and not what I have done myself', () => {
  const { room, clock, said, set, start, enter, expectMine } = open();
  enter();
  start('Break', 10);
  set({ label: 'Break', pausedLeftMs: 9 * MINUTE_MS });
  set({ label: 'Break', endsAt: room.serverNow() + 9 * MINUTE_MS });
  set({ label: 'Break', endsAt: room.serverNow() + 12 * MINUTE_MS });
  set(undefined);
  expect(said).toEqual([
    'Break: 10 minutes.',
    'The clock stands still with 9 minutes left.',
    'The clock goes on: 9 minutes left, Break.',
    'Now 12 minutes left: Break.',
    'The clock was stopped.',
  ]);
  expectMine();
  start('Walk', 5);
  clock.advance(1_000);
  expect(said).toHaveLength(5);
});

it('does not tell of a change any more once a warning has told how much is left', () => {
  const waiting: (() => string)[] = [];
  const { room, clock, said, set, start, enter } = open({}, waiting);
  enter();
  start('Break', 10);
  set({ label: 'Break', endsAt: room.serverNow() + 33_000 });
  expect(waiting.map((words) => words())).toEqual(['Now 33 seconds left: Break.']);
  clock.advance(1_000);
  expect(waiting.map((words) => words())).toEqual(['Now 32 seconds left: Break.']);
  clock.advance(2_000);
  expect(said).toEqual(['! 30 seconds left: Break.']);
  expect(waiting.map((words) => words())).toEqual(['']);
});

it('does not tell of a longer time in rooms that close meanwhile', () => {
  const waiting: (() => string)[] = [];
  const { room, clock, enter } = open({}, waiting);
  room.breakout.set({ state: 'open', endsAt: room.serverNow() + MINUTE_MS });
  enter();
  room.breakout.set({ state: 'open', endsAt: room.serverNow() + 2 * MINUTE_MS });
  clock.advance(0);
  expect(waiting.map((words) => words())).toEqual(['Now 2 minutes left: The rooms.']);
  room.breakout.set({ state: 'closing', endsAt: room.serverNow() + MINUTE_MS });
  clock.advance(0);
  expect(waiting.map((words) => words())).toEqual(['']);
});

it('warns of the rooms’ end, and leaves the end itself to the rooms', () => {
  const { room, clock, said, enter } = open();
  enter();
  room.breakout.set({ state: 'open', endsAt: room.serverNow() + 15 * MINUTE_MS });
  clock.advance(20 * MINUTE_MS);
  expect(said).toEqual(['2 minutes 30 seconds left: The rooms.', '! 30 seconds left: The rooms.']);
});

it('warns of the end of this room where it has a time of its own, and of each end once', () => {
  const { room, clock, said, enter } = open();
  const blue = { name: 'Blue', colour: 'blue', facilitators: [] };
  enter();
  const end = room.serverNow() + 10 * MINUTE_MS;
  room.breakout.set({ state: 'open', endsAt: end });
  clock.advance(0);
  room.rooms.set(new Map([['blue', { ...blue, state: 'open', endsAt: end + 5 * MINUTE_MS }]]));
  clock.advance(12 * MINUTE_MS);
  room.breakout.set({ state: 'open', endsAt: end + 5 * MINUTE_MS });
  room.rooms.set(new Map([['blue', blue]]));
  clock.advance(10 * MINUTE_MS);
  expect(said).toEqual([
    'Now 15 minutes left: The rooms.',
    '2 minutes 30 seconds left: The rooms.',
    '! 30 seconds left: The rooms.',
  ]);
});

it.each<[string, Partial<Settings>, string[]]>([
  ['silenced the clock', { silenced: ['clock'] }, []],
  ['wants to be told nothing', { announcements: 'off' }, ['! 30 seconds left: Break.']],
  ['wants no warning', { warnings: [] }, ['The time for Break is up.']],
  [
    'chose others',
    { warnings: [60, 10] },
    ['1 minute left: Break.', '! 10 seconds left: Break.', 'The time for Break is up.'],
  ],
])('goes by the settings: who %s', (_who, part, wanted) => {
  const { clock, said, start, enter } = open(part);
  start('Break', 10);
  enter();
  clock.advance(10 * MINUTE_MS);
  expect(said).toEqual(wanted);
});

it('shows silenced warnings all the same', () => {
  const { clock, start, enter, notice } = open({ silenced: ['clock'] });
  enter();
  start('Break', 3);
  clock.advance(30_000);
  expect(notice()).toBe('2 minutes 30 seconds left: Break.');
});
