import { type Command, ROLES, type Role } from '@evenboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMAND_RULES } from '../session/commands/runCommand.ts';
import { sampleCommands } from './sampleCommands.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, read, setUpSession, tokenFor } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const EVERYBODY: readonly Role[] = ROLES;
const WRITERS: readonly Role[] = ['facilitator', 'participant'];
/** Who may give a command. Those that are not here only facilitators may. */
const MAY: { readonly [Type in Command['type']]?: readonly Role[] } = {
  renameMyself: EVERYBODY,
  returnLink: EVERYBODY,
  signal: EVERYBODY,
  askForHelp: EVERYBODY,
  chooseRoom: EVERYBODY,
  takeNameOff: WRITERS,
  quietDone: WRITERS,
  castBallot: WRITERS,
  answerPoll: WRITERS,
  // Whose words they are decides, not the role.
  fileLate: EVERYBODY,
  discardLate: EVERYBODY,
};

const types = Object.keys(COMMAND_RULES) as Command['type'][];
const refused = ROLES.flatMap((role) =>
  types.flatMap((type) => ((MAY[type] ?? ['facilitator']).includes(role) ? [] : [[role, type] as const])),
);

it('who may not give a command cannot, and nothing changes', async () => {
  const { session, host, come, command } = await setUpSession(server, { template: 'strategy' });
  const wren = await come('facilitator', 'Wren');
  const people = {
    facilitator: wren,
    participant: await come('participant', 'Kofi'),
    observer: await come('observer', 'Sian'),
  };
  const look = (document: string) =>
    read(server, session, document, host.token, (doc) =>
      document === 'desk' && doc.getMap('door').size === 0
        ? undefined
        : JSON.stringify(
            [
              'info',
              'people',
              'rooms',
              'breakout',
              'timer',
              'messages',
              'votes',
              'polls',
              'lobby',
              'door',
              'help',
              'sections',
              'notes',
            ]
              // Who is where on the desk changes with this very look.
              .filter((root) => document !== 'desk' || root !== 'rooms')
              .map((root) => doc.getMap(root).toJSON()),
          ),
    );
  const documents = ['session', 'desk', 'board/main'];
  const before = await Promise.all(documents.map(look));
  const bodies = sampleCommands(wren.id);
  for (const [role, type] of refused) {
    const answer = await command({ type, ...bodies[type] }, people[role]);
    expect.soft(answer.json, `${role} ${type}`).toMatchObject({ status: 403, code: 'not_allowed' });
  }
  expect(refused.length).toBeGreaterThan(50);
  expect(await Promise.all(documents.map(look))).toEqual(before);
});

it('nobody without a token of this session gives any command', async () => {
  const { session } = await setUpSession(server);
  const elsewhere = await tokenFor(server, await create(server), 'facilitator', 'Elsewhere');
  const address = `/api/sessions/${session.sessionId}/commands`;
  for (const [type, more] of Object.entries(sampleCommands('someone'))) {
    for (const token of [undefined, 'x'.repeat(43), elsewhere]) {
      const answer = await server.call('POST', address, { body: { type, ...more }, token });
      expectProblem(answer, 401, 'not_joined', /not in the session/);
    }
  }
});
