import { expect, it } from 'vitest';
import type { StoredSession } from '../storage/Store.ts';
import { type CommandContext, runCommand } from './commands.ts';
import { LiveSession } from './LiveSession.ts';

const stored: StoredSession = {
  id: 's1',
  title: 'Co-creating our strategy',
  createdAt: 1,
  timeZone: 'UTC',
  keyHashes: { facilitator: '', participant: '', observer: '' },
  sealedKeys: { participant: '', observer: '' },
  code: 'ABCDEFGH',
};

it('adds nobody twice when the server stopped before it could note that the command had run', async () => {
  const session = new LiveSession(stored, []);
  const host = { id: 'h', session: 's1', name: 'Oluchi', room: 'main', joinedAt: 1, tokenHashes: [] };
  const context: CommandContext = {
    store: { savePerson: async () => undefined } as Partial<
      CommandContext['store']
    > as CommandContext['store'],
    documents: { readDocument: () => never, writeDocument: () => never, closeConnections: () => undefined },
    session,
    person: { ...host, role: 'facilitator' },
    runId: 'h:one',
    now: () => 2,
  };
  const command = { type: 'addProxy', name: 'Edna', channel: 'telephone' } as const;
  const first = await runCommand(context, command);
  expect(await runCommand(context, command)).toEqual(first);
  const other = await runCommand({ ...context, runId: 'h:two' }, command);
  const unnamed = await runCommand({ ...context, runId: undefined }, command);
  expect([first, other, unnamed].map(({ participant }) => participant)).toMatchObject([
    { name: 'Edna' },
    { name: 'Edna 2' },
    { name: 'Edna 3' },
  ]);
  expect(session.people.size).toBe(3);
});

const never = new Promise<never>(() => undefined);
