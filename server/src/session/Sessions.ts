import {
  type Command,
  type ImportAnswer,
  type ImportQuery,
  type LateEntry,
  type ParticipantId,
  parseDocumentName,
  type SessionId,
} from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Store, StoredMoment, StoredPerson, StoredTemplate } from '../storage/Store.ts';
import type { PlannedImport } from '../workbook/index.ts';
import { createActKeeper } from './acts/ActKeeper.ts';
import { createActList } from './acts/ActList.ts';
import { createAlarms } from './alarms.ts';
import { bringFile } from './bringIn/bringFile.ts';
import { createClosing } from './Closing.ts';
import { cardCodes, formatCode, shortCodes } from './codes.ts';
import { COMMAND_RULES, runCommand } from './commands/runCommand.ts';
import { type CreatedSession, createSession, type NewSession } from './createSession.ts';
import { createDeskWatch } from './DeskWatch.ts';
import type { Directory } from './Directory.ts';
import type { Documents } from './Documents.ts';
import { createDeskRoots } from './deskDocument.ts';
import { createErasures } from './Erasures.ts';
import { eraseSession } from './eraseSession.ts';
import { createGlances } from './Glances.ts';
import { startHousekeeping } from './Housekeeping.ts';
import { createHistory } from './history/History.ts';
import { watchHistory } from './history/HistoryWatch.ts';
import { type Joined, join, leave } from './join.ts';
import { hashSecret } from './keys.ts';
import { createLateFiler } from './LateFiler.ts';
import type { LiveSession } from './LiveSession.ts';
import { findLate, lateEntry } from './lateTray.ts';
import { isShutOut, noSuchSession, outsideProblem, stillIn } from './outside.ts';
import type { Presence } from './Presence.ts';
import { ProblemError } from './ProblemError.ts';
import { createPublisher } from './Publisher.ts';
import { createReferee } from './Referee.ts';
import { type KeyMeaning, readKey } from './readKey.ts';
import type { CommandResult } from './referee/World.ts';
import type { Sealer } from './Sealer.ts';
import { beginWith } from './templates/beginWith.ts';
import { findOwnTemplate, findTemplate } from './templates/findTemplate.ts';
import { createVoteCounts } from './votes/VoteCounts.ts';
import { createWaitingWatch } from './WaitingWatch.ts';

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
  /** What a key opens. */
  readKey(session: LiveSession, key: string): KeyMeaning;
  /** "That is not me": also for who waits at the door. */
  leave(id: string, token: string | undefined): Promise<void>;
  /** Whether facilitators have taken this device out, or did not let it in: it stays known as such. */
  isShutOut(id: string, token: string | undefined): Promise<boolean>;
  /** @param address the origin under which who asks sees this server, for links */
  run(present: Present, command: Command, address: string): Promise<CommandResult>;
  /** What a file that was read brings to the boards: looked at alone, or done as one act. */
  bringIn(present: Present, file: PlannedImport, query: ImportQuery): Promise<ImportAnswer>;
  /** The keys that can be shown again, and the short code as people read it. */
  shownKeys(session: LiveSession): { participant: string; observer: string; code: string };
  /** The session that a typed code stands for, and the key: the participants', or that of somebody's card. */
  findByCode(typed: string): Promise<{ sessionId: SessionId; key: string }>;
  /** The template of somebody's own with that id, for who was given it. */
  findTemplate(id: string): Promise<Pick<StoredTemplate, 'id' | 'name'>>;
  erase(session: LiveSession): Promise<void>;
  /** What of somebody's words came too late and waits for them, oldest first. */
  lateOf(present: Present): Promise<LateEntry[]>;
  /** How the boards were earlier, the newest first. */
  momentsOf(present: Present): Promise<StoredMoment[]>;
  /** Late words of these people have changed: they and the facilitators are told. */
  lateChanged(id: SessionId, participants: ReadonlySet<ParticipantId>): void;
  destroy(): void;
}

export function createSessions(parts: SessionParts): Sessions {
  const { store, directory, presence, documents, sealer, log, now } = parts;
  const glances = createGlances(documents, now);
  const acts = createActList(store);
  const deskRoots = createDeskRoots({ glances, acts, documents, store });
  const alarms = createAlarms(now, parts.alarmStepMs);
  const voteCounts = createVoteCounts({
    alarms,
    publishSoon: (session) => publishSoon(session),
    now,
  });
  const publisher = createPublisher({ ...parts, deskRoots, voteCounts });
  const { publishSoon } = publisher;
  const closing = createClosing({
    alarms,
    publishSoon,
    now,
    onClosed: (session) => actKeeper.closed(session),
  });
  const erasures = createErasures({ store, alarms, erase: eraseOnDate, log, now });
  const onTimesChanged = (session: LiveSession): void => {
    closing.watch(session);
    erasures.lookAgain();
    lateFiler.look(session);
  };
  const referee = createReferee({ ...parts, publisher, acts, alarms, voteCounts, onTimesChanged });
  const actKeeper = createActKeeper({ ...parts, referee });
  const deskWatch = createDeskWatch({ ...parts, glances, alarms, publishSoon });
  const history = createHistory(parts);
  watchHistory({ ...parts, history, alarms });
  erasures.lookAgain();
  const lateFiler = createLateFiler({ ...parts, referee, alarms, onFiled: tellOfLate });
  const waitingWatch = createWaitingWatch({ alarms, referee, log, now });
  startHousekeeping({
    ...parts,
    alarms,
    facts: referee.facts,
    onLetGo: (session) => closing.unwatch(session),
  });

  directory.onOpened((session) => {
    closing.watch(session);
    referee.watch(session);
    waitingWatch.watch(session);
    lateFiler.look(session);
    publishSoon(session);
  });
  presence.onChanged((id) => {
    const session = directory.peek(id);
    if (session !== undefined) publishSoon(session);
  });
  documents.onDeletion((deleted) => {
    const session = directory.peek(parseDocumentName(deleted.document)?.sessionId ?? '');
    if (session !== undefined) actKeeper.deleted(session, deleted);
  });
  presence.onOpened(({ kind, sessionId }) => {
    const session = directory.peek(sessionId);
    if (kind === 'desk' && session !== undefined) deskWatch.opened(session);
  });

  function tellOfLate(session: LiveSession, participants: ReadonlySet<ParticipantId>): void {
    for (const participantId of participants) {
      documents.tellYours({ sessionId: session.stored.id, participantId });
    }
    publishSoon(session);
  }

  async function eraseOnDate(id: SessionId): Promise<void> {
    const session = await directory.open(id);
    const isDue = () => (session?.stored.eraseAt ?? Number.POSITIVE_INFINITY) <= now();
    if (session !== undefined) await eraseSession(parts, session, isDue);
  }

  async function find(id: string): Promise<LiveSession> {
    const session = await directory.open(id);
    if (session !== undefined) return session;
    throw noSuchSession();
  }

  async function run(
    { session, person }: Present,
    command: Command,
    address: string,
  ): Promise<CommandResult> {
    return await session.exclusive(async () => {
      const current = stillIn(session, person);
      // Ids of commands are each person's own: nobody gets the result of somebody else's.
      const runId = command.commandId === undefined ? undefined : `${person.id}:${command.commandId}`;
      const earlier = runId && (await store.findCommandResult(session.stored.id, runId));
      if (earlier) {
        if (COMMAND_RULES[command.type].saysKeys) throw saidOnce();
        return JSON.parse(earlier) as CommandResult;
      }
      const facts = referee.facts();
      const decision = await runCommand(
        {
          world: session.world,
          person: current,
          facts,
          documents,
          presence,
          sealer,
          store,
          history,
          startSession: (request, beginning) => createSession(parts, request, beginning),
          address,
        },
        command,
      );
      await referee.keep(session, decision, runId);
      return { ...decision.result, ...decision.once };
    });
  }

  return {
    async create(request) {
      const { template: id } = request;
      const template = id === undefined ? undefined : await findTemplate(store, id);
      return await createSession(parts, request, template && beginWith(template));
    },
    find,
    async authorize(id, token) {
      const session = await find(id);
      const person = session.personOf(token);
      if (person !== undefined) return { session, person };
      if (token !== undefined) waitingWatch.asked(session, hashSecret(token));
      throw outsideProblem(session.world, token);
    },
    async join(id, request, token) {
      const session = await find(id);
      const joined = await join(referee, session, request, token);
      if (joined.kind === 'waiting') waitingWatch.asked(session, hashSecret(joined.token));
      return joined;
    },
    readKey: (session, key) => readKey(session.world, key),
    async leave(id, token) {
      const session = await find(id);
      if (token === undefined) throw outsideProblem(session.world, token);
      await leave(referee, session, token);
    },
    isShutOut: async (id, token) => isShutOut((await find(id)).world, token),
    run,
    bringIn: (present, file, query) => bringFile({ documents, referee, history }, present, file, query),
    shownKeys(session) {
      const participant = sealer.open(session.stored.sealedKeys.participant);
      const observer = sealer.open(session.stored.sealedKeys.observer);
      if (participant !== undefined && observer !== undefined) {
        return { participant, observer, code: formatCode(session.stored.code) };
      }
      throw unreadableKeys();
    },
    findTemplate: (id) => findOwnTemplate(store, id),
    async findByCode(typed) {
      const card = cardCodes.parse(typed);
      const owners = card === undefined ? undefined : await store.findSessionByCard(hashSecret(card));
      if (card !== undefined && owners !== undefined) return { sessionId: owners.id, key: card };
      const code = shortCodes.parse(typed);
      const stored = code === undefined ? undefined : await store.findSessionByCode(code);
      if (stored === undefined) {
        throw new ProblemError(
          'no_such_session',
          'No session has this code. It has eight letters and digits, or twelve on a card of your own; check them, or ask whoever gave it to you.',
        );
      }
      const key = sealer.open(stored.sealedKeys.participant);
      if (key === undefined) throw unreadableKeys();
      return { sessionId: stored.id, key };
    },
    async lateOf({ session, person }) {
      const found = await findLate(store, session.stored.id);
      return found
        .filter(({ late }) => late.participant === person.id)
        .map((kept) => lateEntry(kept, person));
    },
    momentsOf: ({ session }) => store.findMoments(session.stored.id),
    lateChanged(id, participants) {
      const session = directory.peek(id);
      if (session === undefined) return;
      tellOfLate(session, participants);
      lateFiler.look(session);
    },
    erase: (session) => eraseSession(parts, session),
    destroy() {
      alarms.destroy();
      presence.destroy();
    },
  };
}

/** A key is told once and kept nowhere, so an answer that was lost on its way cannot be repeated. */
function saidOnce(): ProblemError {
  return new ProblemError(
    'wrong_moment',
    'This was done already, and its answer is not kept because it has a key in it. Nothing was changed now. Ask once more for a new one.',
  );
}

function unreadableKeys(): ProblemError {
  return new ProblemError(
    'server_failed',
    'The links cannot be shown: the secret in the data folder is not the one they were kept under. The links that people have still work, and nothing is lost.',
  );
}
