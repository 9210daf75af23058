import { CLOSE, type DocumentAddress, type ParticipantId, type SessionId } from '@evenboard/protocol';
import { type Access, type Authorization, READING } from '../relay/Access.ts';
import type { StoredPerson } from '../storage/Store.ts';
import { readCookieToken } from './cookies.ts';
import type { Directory } from './Directory.ts';
import type { LiveSession } from './LiveSession.ts';
import { mayReadBoard } from './mayReadBoard.ts';
import type { Presence } from './Presence.ts';
import { quietStageOf } from './referee/quiet/quietStages.ts';
import { boardRights, quietRights } from './referee/rights.ts';
import { isThere } from './referee/rooms/members.ts';

/** Who was moved to another room may finish a note for a minute; a slow line has half a minute more to bring it. */
const FINISHING_MS = 90_000;
const LONG_AGO = Number.NEGATIVE_INFINITY;

type Refusal = typeof CLOSE.notAllowed | typeof CLOSE.noSuchDocument;

/** What the relay asks about people: who may read and write which document. */
export function createAccess(parts: {
  directory: Directory;
  presence: Presence;
  publicUrl: string | undefined;
  now: () => number;
  lateChanged: (sessionId: SessionId, participants: ReadonlySet<ParticipantId>) => void;
}): Access {
  const { directory, presence, publicUrl, now, lateChanged } = parts;
  return {
    async authorize({ sessionId, token, address }): Promise<Authorization> {
      const session = await directory.open(sessionId);
      if (session === undefined) return { ok: false, code: CLOSE.noSuchDocument };
      const person = session.personOf(token);
      if (person === undefined) return { ok: false, code: CLOSE.notJoined };
      const refusal = refusalFor(session, person, address);
      const onlyHandsIn = refusal === CLOSE.notAllowed && hasLeft(person, address);
      if (refusal !== undefined && !onlyHandsIn) return { ok: false, code: refusal };
      const { id, name, role } = person;
      return { ok: true, person: { id, name, role }, isFacilitator: role === 'facilitator', onlyHandsIn };
    },
    refusal({ id, role }, address, onlyHandsIn) {
      const session = directory.peek(address.sessionId);
      if (session === undefined) return CLOSE.noSuchDocument;
      const person = session.people.get(id);
      if (person === undefined || !isThere(person)) return CLOSE.notJoined;
      // What a connection may do was decided when it opened.
      if (person.role !== role) return CLOSE.restarting;
      const isFinishing = now() - (person.movedAt ?? LONG_AGO) <= FINISHING_MS;
      const refusal = refusalFor(session, person, address);
      if (!onlyHandsIn) return isFinishing ? undefined : refusal;
      // Who may read it again comes back to do so.
      if (refusal === undefined) return CLOSE.restarting;
      return refusal === CLOSE.notAllowed && hasLeft(person, address) ? undefined : refusal;
    },
    rights(participantId, address) {
      const session = directory.peek(address.sessionId);
      const person = session?.people.get(participantId);
      if (session === undefined || person === undefined) return READING;
      if (address.kind === 'board') return boardRights(session.world, person, address.roomId, now());
      if (address.kind === 'quiet') return quietRights(session.world, person, address.stageId, now());
      // The rest is the server's to publish.
      return READING;
    },
    lateChanged,
    hidden(address) {
      const state = directory.peek(address.sessionId)?.state;
      if (state === undefined || address.kind !== 'board') return 'nothing';
      const isVoteOpen = state.votes?.some((vote) => vote.state === 'open' && vote.room === address.roomId);
      if (isVoteOpen) return 'places';
      return state.pointersOff ? 'pointers' : 'nothing';
    },
    isAllowedOrigin: (origin, host, hasBearer) => isAllowedOrigin(origin, host, publicUrl, hasBearer),
    cookieToken: readCookieToken,
    connected: (sessionId, participantId) => presence.connected(sessionId, participantId),
    disconnected: (sessionId, participantId) => presence.disconnected(sessionId, participantId),
    opened: (address) => presence.opened(address),
    isProxy: (sessionId, participantId) =>
      directory.peek(sessionId)?.people.get(participantId)?.proxy !== undefined,
    findPerson(sessionId, participantId) {
      const person = directory.peek(sessionId)?.people.get(participantId);
      return person && { id: person.id, name: person.name, role: person.role };
    },
  };
}

/** Why a person may not even read a document; `undefined` when they may. */
function refusalFor(
  session: LiveSession,
  person: StoredPerson,
  address: DocumentAddress,
): Refusal | undefined {
  const isFacilitator = person.role === 'facilitator';
  if (address.kind === 'board' || address.kind === 'captions') {
    if (!session.hasRoom(address.roomId)) return CLOSE.noSuchDocument;
    return mayReadBoard(person, address.roomId) ? undefined : CLOSE.notAllowed;
  }
  if (address.kind === 'quiet') return refusalOfQuiet(session, person, address);
  return address.kind === 'session' || isFacilitator ? undefined : CLOSE.notAllowed;
}

/** Whether words of theirs may be on their way to a board that was in front of them, and that they may not read now. */
function hasLeft({ left = {} }: StoredPerson, address: DocumentAddress): boolean {
  return address.kind === 'board' && Object.hasOwn(left, address.roomId);
}

/** What is written quietly is its writer's alone; for people without a screen the facilitators write it. */
function refusalOfQuiet(
  session: LiveSession,
  person: StoredPerson,
  { stageId, participantId }: Extract<DocumentAddress, { kind: 'quiet' }>,
): Refusal | undefined {
  const isForProxy = person.role === 'facilitator' && session.people.get(participantId)?.proxy !== undefined;
  if (participantId !== person.id && !isForProxy) return CLOSE.notAllowed;
  const quiet = quietStageOf(session.state, stageId);
  // Without names nothing may be left that tells who wrote what.
  const isGone = quiet?.reveal !== undefined && !quiet.signed;
  return quiet === undefined || isGone ? CLOSE.noSuchDocument : undefined;
}

/**
 * Whether a page from `origin` may act with this browser's cookies: the request's own host, or PUBLIC_URL.
 * Programs send no origin; where there is none, `mayBeAbsent` decides.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | undefined,
  mayBeAbsent: boolean,
): boolean {
  if (origin === undefined) return mayBeAbsent;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.origin === publicUrl) return true;
  return host !== undefined && url.host !== '' && url.host === hostOf(url.protocol, host);
}

/** A host header as a URL of that scheme would have it: without the scheme's own port. */
function hostOf(protocol: string, host: string): string | undefined {
  return URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : undefined;
}
