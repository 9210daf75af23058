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
import { hostOf } from './referee/people/host.ts';
import { quietCounts, shownQuiet } from './referee/quiet/quietStages.ts';
import { isThere, roomsInUse } from './referee/rooms/members.ts';
import type { Room } from './referee/SessionState.ts';
import type { VoteCounts } from './votes/VoteCounts.ts';
import { namedBallots, pollEntries, voteEntries } from './votes/voteEntries.ts';

const MAIN: RoomEntry = { name: 'Main board', colour: 'yellow', facilitators: [] };

/** The rooms of a session, by id, main first. */
export function roomsOf(session: LiveSession): ReadonlyMap<string, RoomEntry> {
  const { mainLink } = session.state;
  return new Map([
    [MAIN_ROOM, { ...MAIN, ...(mainLink !== undefined && { link: mainLink }) }],
    ...roomsInUse(session).map((room) => [room.id, roomEntry(room)] as const),
  ]);
}

function roomEntry({ name, colour, facilitators, section, link, clock }: Room): RoomEntry {
  return {
    name,
    colour,
    facilitators: [...facilitators],
    ...(section !== undefined && { section }),
    ...(link !== undefined && { link }),
    ...clock,
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
  counts: Pick<VoteCounts, 'shown'>,
): void {
  const people = new Map<string, PersonEntry>();
  for (const person of session.people.values())
    people.set(person.id, personEntry(person, isOnline(person.id)));
  replaceEntries(doc.getMap('info'), new Map(Object.entries(infoOf(session, now))));
  replaceEntries(doc.getMap('people'), people);
  replaceEntries(doc.getMap('rooms'), roomsOf(session));
  replaceEntries(doc.getMap('breakout'), new Map(Object.entries(breakoutEntry(session))));
  replaceEntries(doc.getMap('quiet'), new Map(Object.entries(quietEntry(session, isOnline))));
  replaceEntries(doc.getMap('timer'), new Map(Object.entries(timerEntry(session))));
  replaceEntries(
    doc.getMap('messages'),
    new Map(session.state.messages.map(({ id, ...entry }) => [id, entry])),
  );
  writeVotes(doc, session, counts);
}

function writeVotes(doc: Y.Doc, session: LiveSession, counts: Pick<VoteCounts, 'shown'>): void {
  const votes = doc.getMap<unknown>('votes');
  const polls = doc.getMap<unknown>('polls');
  const voted = counts.shown(session, (id) => fieldOf(votes.get(id), 'voted'));
  const answered = counts.shown(session, (id) => fieldOf(polls.get(id), 'answered'));
  replaceEntries(votes, voteEntries(session, voted));
  replaceEntries(polls, pollEntries(session, answered));
  replaceEntries(doc.getMap('ballots'), namedBallots(session));
}

function fieldOf(entry: unknown, name: string): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
}

/** Before the first facilitator has come there is no host yet. */
function infoOf(session: LiveSession, now: number): Partial<SessionInfo> {
  const { title, closesAt, eraseAt, timeZone } = session.stored;
  const { plan, stage, late, pointersOff, peopleInExports, captionsInExportsSince } = session.state;
  const host = hostOf(session);
  return {
    title,
    state: session.isClosed(now) ? 'closed' : 'open',
    ...(closesAt !== undefined && { closesAt }),
    timeZone,
    ...(late !== undefined && { late }),
    ...(eraseAt !== undefined && { eraseAt }),
    ...(pointersOff && { pointersOff }),
    ...(peopleInExports && { peopleInExports }),
    ...(captionsInExportsSince !== undefined && { captionsInExportsSince }),
    ...(plan !== undefined && { plan }),
    ...(stage !== undefined && { stage: stage.id }),
    ...(host !== undefined && { host }),
  };
}

function personEntry(person: StoredPerson, online: boolean): PersonEntry {
  const { name, role, room, group, proxy, signal, mutedSince } = person;
  return {
    name,
    role,
    room,
    ...(group !== undefined && { group }),
    online,
    ...(proxy !== undefined && { proxy }),
    ...(signal !== undefined && { signal: signal.kind, signalAt: signal.at }),
    ...(mutedSince !== undefined && { muted: true }),
    ...(!isThere(person) && { gone: person.removed === undefined ? 'left' : 'removed' }),
  };
}

/** Makes a map say these entries and no others, with as few changes as there are differences. */
export function replaceEntries(root: Y.Map<unknown>, entries: ReadonlyMap<string, unknown>): void {
  for (const key of [...root.keys()]) if (!entries.has(key)) root.delete(key);
  for (const [key, value] of entries) if (!isDeepStrictEqual(root.get(key), value)) root.set(key, value);
}
