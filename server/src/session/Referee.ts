import { documentName, MAIN_ROOM } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Store, StoredPerson, StoredSession } from '../storage/Store.ts';
import type { ActList } from './acts/ActList.ts';
import type { Alarms } from './alarms.ts';
import { bringQuietNotes } from './bringQuietNotes.ts';
import type { Documents } from './Documents.ts';
import { bringEarlierWords, isLaterRound } from './gather/bringEarlierWords.ts';
import { createId } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import type { Publisher } from './Publisher.ts';
import { due, dueAt, type WhoIsIn } from './referee/due.ts';
import { withHost } from './referee/people/host.ts';
import { withQuietBegun } from './referee/quiet/quietStages.ts';
import type { Decision, Facts } from './referee/World.ts';
import type { VoteCounts } from './votes/VoteCounts.ts';

/** Keeps what is decided in sessions, tells everybody, and decides what is due by the clock. */
export interface Referee {
  /**
   * Keeps a decision on disk, then in memory, in one transaction with what the command answered. Call it inside
   * `session.exclusive`; where it rejects nothing has changed.
   */
  keep(session: LiveSession, decision: Decision, commandId?: string): Promise<void>;
  /**
   * The same for somebody who comes: who comes after them need not wait until everybody knows. Wait for `told`, outside
   * of `session.exclusive`, before they are answered.
   */
  letIn(session: LiveSession, decision: Decision): Promise<void>;
  /** Resolves when everybody can know what has been decided so far. */
  told(session: LiveSession): Promise<void>;
  /** Begins to decide what is due. */
  watch(session: LiveSession): void;
  facts(): Facts;
}

export function createReferee(parts: {
  store: Store;
  documents: Documents;
  publisher: Publisher;
  acts: ActList;
  alarms: Alarms;
  voteCounts: Pick<VoteCounts, 'changed'>;
  /** Told when a session may close or be erased at another time than before. */
  onTimesChanged: (session: LiveSession) => void;
  log: Logger;
  now: () => number;
}): Referee {
  const { store, documents, publisher, acts, alarms, voteCounts, onTimesChanged, log, now } = parts;
  const armed = new WeakMap<LiveSession, () => void>();
  const facts = (): Facts => ({ now: now(), random: Math.random, newId: createId });
  const whoIsIn =
    (session: LiveSession): WhoIsIn =>
    (roomId) =>
      documents.peopleOn(documentName({ kind: 'board', sessionId: session.stored.id, roomId }));

  async function keep(session: LiveSession, asked: Decision, commandId?: string): Promise<void> {
    const sessionId = session.stored.id;
    const wasLaterRound = isLaterRound(session.world);
    const { isShown, moved, ballots = [], disconnect = [] } = await save(session, asked, commandId);
    try {
      if (isShown) await publisher.publish(session);
    } finally {
      // It is decided, whether everybody could be told of it or not: who is out is out at once.
      for (const { id } of moved) documents.tellYours({ sessionId, participantId: id });
      for (const { participant } of ballots) documents.tellYours({ sessionId, participantId: participant });
      for (const { participant, code } of disconnect)
        documents.closeConnections({ sessionId, participantId: participant }, code);
    }
    if (!wasLaterRound && isLaterRound(session.world)) await showEarlierWords(session);
    await bringAbout(session);
  }

  /** On disk, then in memory. `isShown`: everybody is to be told. `moved`: whose own page has to act on it. */
  async function save(session: LiveSession, asked: Decision, commandId?: string) {
    const decision = withHost(session.world, asked);
    const { result, template, acts: listed, ballots, withdrawn, disconnect } = decision;
    const people = decision.people?.map((person) => dated(session.people.get(person.id), person, now()));
    const stored = storedAfter(session, decision);
    await store.saveDecision({
      sessionId: session.stored.id,
      ...(stored && { session: stored }),
      ...(people && { people }),
      ...(template && { template }),
      ...(listed && { acts: listed }),
      ...(ballots && { ballots }),
      ...(withdrawn && { withdrawn }),
      ...(decision.gathered && { gathered: decision.gathered }),
      ...(commandId !== undefined && {
        result: { commandId, value: JSON.stringify(result ?? {}), at: now() },
      }),
    });
    const moved = (people ?? []).filter((person) => hasNews(session.people.get(person.id), person));
    session.take({
      ...(stored && { session: stored }),
      ...(people && { people }),
      ...(ballots && { ballots }),
      ...(withdrawn && { withdrawn }),
    });
    arm(session);
    if (decision.stored !== undefined) onTimesChanged(session);
    if (listed !== undefined) acts.changed(session);
    if (ballots ?? withdrawn) voteCounts.changed(session);
    return { isShown: (stored ?? people ?? listed) !== undefined, moved, ballots, disconnect };
  }

  /** Each room sees what the others said on the question it has now. What fails is tried again. */
  async function showEarlierWords(session: LiveSession): Promise<void> {
    if (session.isErased || !isLaterRound(session.world)) return;
    try {
      await bringEarlierWords(documents, session.world, facts());
    } catch (error) {
      log.error(
        { err: error, session: session.stored.id },
        'rooms could not be shown what others said; it is tried again',
      );
      alarms.set(now() + RETRY_MS, () => void session.exclusive(() => showEarlierWords(session)));
    }
  }

  /** What a decision asks of boards happens once it is on disk. What fails is due at once, and so is tried again. */
  async function bringAbout(session: LiveSession): Promise<void> {
    try {
      const done = await bringQuietNotes({ documents, store }, session.world, facts());
      if (done !== undefined) await keep(session, done);
    } catch (error) {
      log.error({ err: error, session: session.stored.id }, 'notes could not be revealed; it is tried again');
    }
  }

  function arm(session: LiveSession): void {
    armed.get(session)?.();
    const time = dueAt(session.world, facts());
    if (time !== undefined && !session.isErased)
      armed.set(
        session,
        alarms.set(time, () => ring(session)),
      );
  }

  function ring(session: LiveSession): void {
    session
      .exclusive(async () => {
        if (session.isErased) return;
        const decision =
          due(session.world, facts(), whoIsIn(session)) ??
          (await bringQuietNotes({ documents, store }, session.world, facts()));
        if (decision === undefined) arm(session);
        else await keep(session, decision);
      })
      .catch((error: unknown) => {
        log.error(
          { err: error, session: session.stored.id },
          'what was due could not be decided; it is tried again',
        );
        armed.set(
          session,
          alarms.set(now() + RETRY_MS, () => ring(session)),
        );
      });
  }

  return {
    keep,
    async letIn(session, decision) {
      await save(session, decision);
    },
    told: (session) => publisher.publishTogether(session),
    watch(session) {
      arm(session);
      // The server may have stopped between passing the questions on and showing them what was said on them.
      if (isLaterRound(session.world)) void session.exclusive(() => showEarlierWords(session));
    },
    facts,
  };
}

const RETRY_MS = 1_000;

/** The session as it is kept after a decision; `undefined` where nothing of it changes. */
function storedAfter(session: LiveSession, { stored, state }: Decision): StoredSession | undefined {
  if (stored === undefined && state === undefined) return undefined;
  return { ...(stored ?? session.stored), ...(state && { state: withQuietBegun(state) }) };
}

/** Who has another board in front of them now has had it since now. */
function dated(before: StoredPerson | undefined, after: StoredPerson, now: number): StoredPerson {
  if (before === undefined || before.room === after.room) return after;
  const left = before.room === MAIN_ROOM ? before.left : { ...before.left, [before.room]: now };
  return { ...after, movedAt: now, ...(left !== undefined && { left }) };
}

/** Whether something has changed for a person that their own page has to act on. */
function hasNews(before: StoredPerson | undefined, after: StoredPerson): before is StoredPerson {
  if (before === undefined) return false;
  return (['room', 'role', 'name', 'mutedSince', 'help'] as const).some(
    (field) => before[field] !== after[field],
  );
}
