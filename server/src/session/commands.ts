import { randomUUID } from 'node:crypto';
import { openBoard, tidySection } from '@evenboard/board';
import { type Command, documentName, type ParticipantSummary, type Role } from '@evenboard/protocol';
import type { Store, StoredPerson } from '../storage/Store.ts';
import type { Documents } from './Documents.ts';
import { createId, idFor } from './keys.ts';
import type { LiveSession } from './LiveSession.ts';
import { ProblemError } from './ProblemError.ts';
import { addPerson, freeName, savePerson } from './people.ts';

export interface CommandContext {
  readonly store: Store;
  readonly documents: Documents;
  readonly session: LiveSession;
  /** Who asks. */
  readonly person: StoredPerson;
  /** The command's id, of this person alone. Missing: it has none. */
  readonly runId: string | undefined;
  readonly now: () => number;
}

/** What a command answers with: plain JSON. */
export type CommandResult = Readonly<Record<string, unknown>>;

/** Who may give a command, and whether it is possible after the session has closed. */
const RULES: Readonly<Record<Command['type'], { roles: readonly Role[]; whenClosed: boolean }>> = {
  addProxy: { roles: ['facilitator'], whenClosed: false },
  renameMyself: { roles: ['facilitator', 'participant', 'observer'], whenClosed: true },
  tidySection: { roles: ['facilitator'], whenClosed: false },
};

/** Runs a command, or throws a ProblemError and has changed nothing. Call it inside `session.exclusive`. */
export async function runCommand(context: CommandContext, command: Command): Promise<CommandResult> {
  const rule = RULES[command.type];
  if (!rule.roles.includes(context.person.role)) {
    throw new ProblemError(
      'not_allowed',
      'Only facilitators can do this. Nothing was changed. Ask a facilitator of the session.',
    );
  }
  if (!rule.whenClosed && context.session.isClosed(context.now())) {
    throw new ProblemError(
      'session_closed',
      'This session has closed and can only be read now. Nothing was changed, and everything in it is kept.',
    );
  }
  switch (command.type) {
    case 'addProxy':
      return await addProxy(context, command);
    case 'renameMyself':
      return await renameMyself(context, command);
    case 'tidySection':
      return await tidy(context, command);
  }
}

/** A person as answers show them. */
export function summaryOf({ id, name, role }: StoredPerson): ParticipantSummary {
  return { id, name, role };
}

async function addProxy(
  { store, session, runId, now }: CommandContext,
  { name, channel }: Command & { type: 'addProxy' },
): Promise<CommandResult> {
  // The server may have stopped between the person and the note that the command has run.
  const id = runId === undefined ? createId() : idFor(`${session.stored.id} ${runId}`);
  const there = session.people.get(id);
  if (there !== undefined) return { participant: summaryOf(there) };
  const proxy = await addPerson(store, session, {
    id,
    name,
    role: 'participant',
    joinedAt: now(),
    tokenHashes: [],
    proxy: channel,
  });
  return { participant: summaryOf(proxy) };
}

async function renameMyself(
  { store, session, person }: CommandContext,
  { name }: Command & { type: 'renameMyself' },
): Promise<CommandResult> {
  const renamed = await savePerson(store, session, { ...person, name: freeName(session, name, person) });
  return { participant: summaryOf(renamed) };
}

async function tidy(
  { documents, session, now }: CommandContext,
  { room, section }: Command & { type: 'tidySection' },
): Promise<CommandResult> {
  if (!session.hasRoom(room)) {
    throw new ProblemError('no_such_thing', 'There is no such room in this session. Nothing was changed.');
  }
  let isTidied = false;
  const name = documentName({ kind: 'board', sessionId: session.stored.id, roomId: room });
  await documents.writeDocument(name, (doc) => {
    const board = openBoard(doc, { now, random: Math.random, newId: randomUUID });
    isTidied = tidySection(board, section);
  });
  return { tidied: isTidied };
}
