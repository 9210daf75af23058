import type { Command, Role, SessionId } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Store, StoredPerson } from '../storage/Store.ts';
import { createAlarms } from './alarms.ts';
import { createClosing } from './Closing.ts';
import { runCommand } from './commands/runCommand.ts';
import { type CreatedSession, createSession, type NewSession } from './createSession.ts';
import type { Directory } from './Directory.ts';
import type { Documents } from './Documents.ts';
import { eraseSession } from './eraseSession.ts';
import { type Joined, join, leave } from './join.ts';
import { roleOfKey } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import type { Presence } from './Presence.ts';
import { ProblemError } from './ProblemError.ts';
import { createPublisher } from './Publisher.ts';
import { createReferee } from './Referee.ts';
import type { CommandResult } from './referee/World.ts';
import type { Sealer } from './Sealer.ts';
import { formatShortCode, parseShortCode } from './shortCode.ts';

/** What sessions are made of; `now` is the server's clock in milliseconds. */
export interface SessionParts {
  readonly store: Store;
  readonly directory: Directory;
  readonly presence: Presence;
  readonly documents: Documents;
  readonly sealer: Sealer;
  readonly log: Logger;
  readonly now: () => number;
  /** How often alarms look at the clock, at least. */
  readonly alarmStepMs?: number | undefined;
}

/** Somebody who has joined, with their session. */
export interface Present {
  readonly session: LiveSession;
  readonly person: StoredPerson;
}

/** The sessions of this server. Whatever cannot be done throws a ProblemError and changes nothing. */
export interface Sessions {
  create(request: NewSession): Promise<CreatedSession>;
  find(id: string): Promise<LiveSession>;
  /** Who the token stands for in that session. */
  authorize(id: string, token: string | undefined): Promise<Present>;
  join(id: string, request: { key: string; name: string }, token: string | undefined): Promise<Joined>;
  /** The role that a key opens. */
  roleOf(session: LiveSession, key: string): Role;
  leave(present: Present, token: string): Promise<void>;
  /** @param address the origin under which links are given out */
  run(present: Present, command: Command, address: string): Promise<CommandResult>;
  /** The keys that can be shown again, and the short code as people read it. */
  shownKeys(session: LiveSession): { participant: string; observer: string; code: string };
  /** The session and the participants' key that a short code stands for. */
  findByCode(typed: string): Promise<{ sessionId: SessionId; key: string }>;
  erase(session: LiveSession): Promise<void>;
  destroy(): void;
}

export function createSessions(parts: SessionParts): Sessions {
  const { store, directory, presence, documents, sealer, now } = parts;
  const publisher = createPublisher(parts);
  const { publishSoon } = publisher;
  const alarms = createAlarms(now, parts.alarmStepMs);
  const closing = createClosing({ alarms, documents, publishSoon, now });
  const referee = createReferee({ ...parts, publisher, alarms });

  directory.onOpened((session) => {
    closing.watch(session);
    referee.watch(session);
    publishSoon(session);
  });
  presence.onChanged((id) => {
    const session = directory.peek(id);
    if (session !== undefined) publishSoon(session);
  });

  async function find(id: string): Promise<LiveSession> {
    const session = await directory.open(id);
    if (session !== undefined) return session;
    throw new ProblemError(
      'no_such_session',
      'No session has this address. It may have been erased, or a part of the link is missing. Check the link, or ask whoever sent it.',
    );
  }

  async function run(
    { session, person }: Present,
    command: Command,
    address: string,
  ): Promise<CommandResult> {
    return await session.exclusive(async () => {
      // Ids of commands are each person's own: nobody gets the result of somebody else's.
      const runId = command.commandId === undefined ? undefined : `${person.id}:${command.commandId}`;
      const earlier = runId && (await store.findCommandResult(session.stored.id, runId));
      if (earlier) return JSON.parse(earlier) as CommandResult;
      const current = session.people.get(person.id) ?? person;
      const facts = referee.facts();
      const decision = await runCommand(
        { world: session.world, person: current, facts, documents, presence, address },
        command,
      );
      await referee.keep(session, decision, runId);
      return { ...decision.result, ...decision.once };
    });
  }

  return {
    create: (request) => createSession(parts, request),
    find,
    async authorize(id, token) {
      const session = await find(id);
      const person = session.personOf(token);
      if (person !== undefined) return { session, person };
      throw new ProblemError(
        'not_joined',
        'This device is not in the session, or it has left. Nothing was changed. Open the link of the session again to come in.',
      );
    },
    async join(id, request, token) {
      const session = await find(id);
      const role = roleOf(session, request.key);
      return await join({ referee, documents }, session, { name: request.name, role }, token);
    },
    roleOf,
    leave: (present, token) => leave({ referee, documents }, present, token),
    run,
    shownKeys(session) {
      const participant = sealer.open(session.stored.sealedKeys.participant);
      const observer = sealer.open(session.stored.sealedKeys.observer);
      if (participant !== undefined && observer !== undefined) {
        return { participant, observer, code: formatShortCode(session.stored.code) };
      }
      throw unreadableKeys();
    },
    async findByCode(typed) {
      const code = parseShortCode(typed);
      const stored = code === undefined ? undefined : await store.findSessionByCode(code);
      if (stored === undefined) {
        throw new ProblemError(
          'no_such_session',
          'No session has this code. It has eight letters and digits; check them, or ask whoever gave it to you.',
        );
      }
      const key = sealer.open(stored.sealedKeys.participant);
      if (key === undefined) throw unreadableKeys();
      return { sessionId: stored.id, key };
    },
    erase: (session) => eraseSession(parts, session),
    destroy() {
      alarms.destroy();
      presence.destroy();
    },
  };
}

function roleOf(session: LiveSession, key: string): Role {
  const role = roleOfKey(key, session.stored.keyHashes);
  if (role !== undefined) return role;
  throw new ProblemError(
    'wrong_key',
    'The key in this link is not one of this session. Perhaps its end was cut off. Copy the whole link, or ask the host for it again.',
  );
}

function unreadableKeys(): ProblemError {
  return new ProblemError(
    'server_failed',
    'The links cannot be shown: the secret in the data folder is not the one they were kept under. The links that people have still work, and nothing is lost.',
  );
}
