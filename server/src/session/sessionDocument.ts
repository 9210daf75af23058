import { isDeepStrictEqual } from 'node:util';
import {
  type BreakoutEntry,
  MAIN_ROOM,
  type ParticipantId,
  type PersonEntry,
  type QuietEntry,
  type RoomEntry,
  type SessionInfo,
  type TimerEntry,
} from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { StoredPerson } from '../storage/Store.ts';
import type { LiveSession } from './LiveSession.ts';
import { quietCounts, shownQuiet } from './referee/quiet/quietStages.ts';
import { roomsInUse } from './referee/rooms/members.ts';
import type { Room } from './referee/SessionState.ts';

const MAIN: RoomEntry = { name: 'Main room', colour: 'yellow', facilitators: [] };

/** The rooms of a session, by id, main first. */
export function roomsOf(session: LiveSession): ReadonlyMap<string, RoomEntry> {
  return new Map([
    [MAIN_ROOM, MAIN],
    ...roomsInUse(session).map((room) => [room.id, roomEntry(room)] as const),
  ]);
}

function roomEntry({ name, colour, facilitators, section, link }: Room): RoomEntry {
  return {
    name,
    colour,
    facilitators: [...facilitators],
    ...(section !== undefined && { section }),
    ...(link !== undefined && { link }),
  };
}

function breakoutEntry({ state: { breakout, rotations } }: LiveSession): BreakoutEntry {
  return {
    state: breakout.state,
    ...('opensAt' in breakout && { opensAt: breakout.opensAt }),
    ...('endsAt' in breakout && { endsAt: breakout.endsAt }),
    ...('round' in breakout && { round: breakout.round }),
    ...(rotations !== undefined && { rounds: rotations.rounds, roundMinutes: rotations.minutes }),
    ...('isByChoice' in breakout && { isByChoice: true }),
  };
}

/** Empty where no clock runs or waits. */
function timerEntry({ state: { timer } }: LiveSession): Partial<TimerEntry> {
  if (timer === undefined) return {};
  const { stage: _ours, ...entry } = timer;
  return entry;
}

/** Counts alone: who has written, how much, and who is done is for nobody here. Empty where nothing is quiet. */
function quietEntry(session: LiveSession, isOnline: (person: ParticipantId) => boolean): Partial<QuietEntry> {
  const quiet = shownQuiet(session.state);
  if (quiet === undefined) return {};
  const { stage, signed, reveal, revealed } = quiet;
  return {
    stage,
    signed,
    ...quietCounts(session, quiet, isOnline),
    ...(reveal && revealed && { revealedAt: reveal.at, notes: revealed.notes }),
  };
}

/** Brings the session document to what is true now, with as few changes as there are differences. */
export function writeSessionDocument(
  doc: Y.Doc,
  session: LiveSession,
  isOnline: (person: ParticipantId) => boolean,
  now: number,
): void {
  const people = new Map<string, PersonEntry>();
  for (const person of session.people.values())
    people.set(person.id, personEntry(person, isOnline(person.id)));
  replace(doc.getMap('info'), new Map(Object.entries(infoOf(doc, session, now))));
  replace(doc.getMap('people'), people);
  replace(doc.getMap('rooms'), roomsOf(session));
  replace(doc.getMap('breakout'), new Map(Object.entries(breakoutEntry(session))));
  replace(doc.getMap('quiet'), new Map(Object.entries(quietEntry(session, isOnline))));
  replace(doc.getMap('timer'), new Map(Object.entries(timerEntry(session))));
}

/** The host named in the document. It is the first facilitator who joined until they hand on. */
export function hostOf(doc: Y.Doc, session: LiveSession): ParticipantId | undefined {
  const { host } = session.state;
  if (host !== undefined && session.people.has(host)) return host;
  const before = doc.getMap('info').get('host');
  if (typeof before === 'string' && session.people.has(before)) return before;
  return [...session.people.values()].find((person) => person.role === 'facilitator')?.id;
}

/** Before the first facilitator has come there is no host yet. */
function infoOf(doc: Y.Doc, session: LiveSession, now: number): Partial<SessionInfo> {
  const { title, closesAt, eraseAt, timeZone } = session.stored;
  const { plan, stage, late } = session.state;
  const host = hostOf(doc, session);
  return {
    title,
    state: session.isClosed(now) ? 'closed' : 'open',
    ...(closesAt !== undefined && { closesAt }),
    timeZone,
    ...(late !== undefined && { late }),
    ...(eraseAt !== undefined && { eraseAt }),
    ...(plan !== undefined && { plan }),
    ...(stage !== undefined && { stage: stage.id }),
    ...(host !== undefined && { host }),
  };
}

function personEntry(person: StoredPerson, online: boolean): PersonEntry {
  const { name, role, room, group, proxy } = person;
  return {
    name,
    role,
    room,
    ...(group !== undefined && { group }),
    online,
    ...(proxy !== undefined && { proxy }),
  };
}

function replace(root: Y.Map<unknown>, entries: ReadonlyMap<string, unknown>): void {
  for (const key of [...root.keys()]) if (!entries.has(key)) root.delete(key);
  for (const [key, value] of entries) if (!isDeepStrictEqual(root.get(key), value)) root.set(key, value);
}
