import { randomUUID } from 'node:crypto';
import { openBoard } from '@evenboard/board';
import { documentName, type Role, type SessionId } from '@evenboard/protocol';
import type { StoredSession } from '../storage/Store.ts';
import type { Beginning } from './Beginning.ts';
import { formatCode } from './codes.ts';
import { freeCode } from './freeCode.ts';
import { createId, createKey, hashSecret } from './keys.ts';
import { ProblemError } from './ProblemError.ts';
import type { SessionParts } from './Sessions.ts';

export interface NewSession {
  readonly title: string;
  /** The name or id of what it begins with. */
  readonly template?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly closesAt?: number | undefined;
  /** An IANA name; missing: the server's own. */
  readonly timeZone?: string | undefined;
}

export interface CreatedSession {
  readonly sessionId: SessionId;
  /** The only time that the facilitators' key is known. */
  readonly keys: Record<Role, string>;
  /** The short code, as people read it. */
  readonly code: string;
}

/**
 * Begins a session: on disk with its keys hashed, its boards written, its document published by coming into use.
 * Without a beginning it has neither sections nor a plan.
 */
export async function createSession(
  parts: SessionParts,
  request: NewSession,
  beginning?: Beginning,
): Promise<CreatedSession> {
  const { store, directory, sealer, now } = parts;
  checkTimes(request, now());
  const keys = { facilitator: createKey(), participant: createKey(), observer: createKey() };
  const stored: StoredSession = {
    id: createId(),
    title: request.title,
    createdAt: now(),
    timeZone: request.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    keyHashes: {
      facilitator: hashSecret(keys.facilitator),
      participant: hashSecret(keys.participant),
      observer: hashSecret(keys.observer),
    },
    sealedKeys: { participant: sealer.seal(keys.participant), observer: sealer.seal(keys.observer) },
    code: await freeCode(store),
    ...(request.template !== undefined && { template: request.template }),
    ...(request.closesAt !== undefined && { closesAt: request.closesAt }),
    ...(beginning !== undefined && { state: beginning.state }),
  };
  await store.createSession(stored);
  if (beginning !== undefined) await lay(parts, stored.id, beginning);
  await directory.open(stored.id);
  return { sessionId: stored.id, keys, code: formatCode(stored.code) };
}

async function lay(
  { store, documents, now }: SessionParts,
  sessionId: SessionId,
  { people = [], boards }: Beginning,
): Promise<void> {
  await store.saveDecision({
    sessionId,
    people: people.map((person) => ({ ...person, session: sessionId })),
  });
  for (const [roomId, write] of boards) {
    await documents.writeDocument(documentName({ kind: 'board', sessionId, roomId }), (doc) =>
      write(openBoard(doc, { now, random: Math.random, newId: randomUUID })),
    );
  }
}

function checkTimes({ closesAt, timeZone }: NewSession, now: number): void {
  if (closesAt !== undefined && closesAt <= now) {
    throw new ProblemError(
      'malformed',
      'The time at which the session closes (closesAt) has passed already. No session was started. Choose a later time.',
    );
  }
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new ProblemError(
      'malformed',
      'The time zone (timeZone) is not known. No session was started. Use a name such as Europe/London.',
    );
  }
}
