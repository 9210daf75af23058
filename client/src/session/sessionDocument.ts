import {
  type BreakoutEntry,
  isId,
  type PersonEntry,
  type QuietEntry,
  ROLES,
  type RoomEntry,
  type SessionInfo,
  type TimerEntry,
} from '@evenboard/protocol';
import type * as Y from 'yjs';
import { createValue, type Readable } from './Readable.ts';
import { readInfo } from './readInfo.ts';

export interface SessionDocument {
  people: Readable<ReadonlyMap<string, PersonEntry>>;
  rooms: Readable<ReadonlyMap<string, RoomEntry>>;
  info: Readable<SessionInfo | undefined>;
  timer: Readable<TimerEntry | undefined>;
  breakout: Readable<BreakoutEntry>;
  quiet: Readable<QuietEntry | undefined>;
  destroy(): void;
}

function isPerson(value: unknown): value is PersonEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { name, role } = value as Partial<PersonEntry>;
  return typeof name === 'string' && ROLES.some((one) => one === role);
}

function isRoom(value: unknown): value is RoomEntry {
  return (
    typeof value === 'object' && value !== null && typeof (value as Partial<RoomEntry>).name === 'string'
  );
}

function isTimer(value: Partial<TimerEntry>): value is TimerEntry {
  const { label, endsAt, pausedLeftMs } = value;
  return typeof label === 'string' && (Number.isFinite(endsAt) || Number.isFinite(pausedLeftMs));
}

function isQuiet(value: Partial<QuietEntry>): value is QuietEntry {
  const { stage, signed, done, of } = value;
  return isId(stage) && typeof signed === 'boolean' && Number.isFinite(done) && Number.isFinite(of);
}

const NO_BREAKOUT: BreakoutEntry = { state: 'none' };
const BREAKOUT_STATES: ReadonlySet<unknown> = new Set(['none', 'ready', 'opening', 'open', 'closing']);

function isBreakout(value: Partial<BreakoutEntry>): value is BreakoutEntry {
  return BREAKOUT_STATES.has(value.state);
}

function entries<T>(map: Y.Map<unknown>, isWanted: (value: unknown) => value is T): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [id, value] of map.entries()) if (isId(id) && isWanted(value)) found.set(id, value);
  return found;
}

/** The server's own document of a session, as values that change. Entries it cannot read it skips. */
export function readSessionDocument(doc: Y.Doc): SessionDocument {
  const maps = {
    people: doc.getMap('people'),
    rooms: doc.getMap('rooms'),
    info: doc.getMap('info'),
    timer: doc.getMap('timer'),
    breakout: doc.getMap('breakout'),
    quiet: doc.getMap('quiet'),
  };
  const people = createValue<ReadonlyMap<string, PersonEntry>>(new Map());
  const rooms = createValue<ReadonlyMap<string, RoomEntry>>(new Map());
  const info = createValue<SessionInfo | undefined>(undefined);
  const timer = createValue<TimerEntry | undefined>(undefined);
  const breakout = createValue(NO_BREAKOUT);
  const quiet = createValue<QuietEntry | undefined>(undefined);
  const readPeople = () => people.set(entries(maps.people, isPerson));
  const readRooms = () => rooms.set(entries(maps.rooms, isRoom));
  const infoChanged = () => info.set(readInfo(maps.info.toJSON()));
  const readTimer = () => {
    const value: Partial<TimerEntry> = maps.timer.toJSON();
    timer.set(isTimer(value) ? value : undefined);
  };
  const readBreakout = () => {
    const value: Partial<BreakoutEntry> = maps.breakout.toJSON();
    breakout.set(isBreakout(value) ? value : NO_BREAKOUT);
  };
  const readQuiet = () => {
    const value: Partial<QuietEntry> = maps.quiet.toJSON();
    quiet.set(isQuiet(value) ? value : undefined);
  };
  maps.people.observe(readPeople);
  maps.rooms.observe(readRooms);
  maps.info.observe(infoChanged);
  maps.timer.observe(readTimer);
  maps.breakout.observe(readBreakout);
  maps.quiet.observe(readQuiet);
  return {
    people,
    rooms,
    info,
    timer,
    breakout,
    quiet,
    destroy() {
      maps.people.unobserve(readPeople);
      maps.rooms.unobserve(readRooms);
      maps.info.unobserve(infoChanged);
      maps.timer.unobserve(readTimer);
      maps.breakout.unobserve(readBreakout);
      maps.quiet.unobserve(readQuiet);
    },
  };
}
