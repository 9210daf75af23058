import { type Command, ROLES, type Role } from '@evenboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMAND_RULES } from '../session/commands/runCommand.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, read, setUpSession, tokenFor } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Each command as it could be given; a new one has no place here yet until it is added. */
const samples = (someone: string): { readonly [Type in Command['type']]: object } => ({
  addProxy: { name: 'Edna', channel: 'telephone' },
  renameMyself: { name: 'Another' },
  renamePerson: { participant: someone, name: 'Another' },
  setRole: { participant: someone, role: 'observer' },
  handOn: { participant: someone },
  mutePerson: { participant: someone, muted: true },
  removePerson: { participant: someone },
  letBackIn: { participant: someone },
  proxyCard: { participant: someone },
  returnLink: {},
  setLobby: { on: true },
  admit: { participants: [someone] },
  turnAway: { participant: someone },
  lockDoor: { locked: true },
  replaceLinks: { role: 'participant' },
  signal: { signal: 'raiseHand' },
  clearSignal: { participant: someone },
  askForHelp: { words: 'No sound' },
  answerHelp: { participant: someone },
  sendMessage: { to: 'all', text: 'Five minutes more' },
  assignRooms: {
    mode: 'random',
    rooms: [
      { name: 'Blue', colour: 'blue' },
      { name: 'Green', colour: 'green' },
    ],
  },
  placePerson: { participant: someone, room: 'main' },
  chooseRoom: { room: 'main' },
  openRooms: { minutes: 5 },
  closeRooms: {},
  extendRooms: { minutes: 5 },
  rotateRooms: {},
  setRotations: { rounds: 2, minutes: 5 },
  setRoomLink: { room: 'main', link: 'https://call.example/blue' },
  tidySection: { room: 'main', section: 'a' },
  takeNameOff: { room: 'main', note: 'nothing' },
  gatherRooms: {},
  undoAct: { act: 'nothing' },
  captionsLink: { room: 'main' },
  startTimer: { label: 'Break', minutes: 5 },
  pauseTimer: {},
  resumeTimer: {},
  addTime: { minutes: 1 },
  stopTimer: {},
  setPlan: { stages: [] },
  goToStage: { stage: null },
  nextStage: {},
  setClosing: { closesAt: null, late: 'tray' },
  setPeopleInExports: { on: true },
  setCaptionsInExports: { on: true },
  saveTemplate: { name: 'Our afternoon' },
  deleteTemplate: { template: 'nothing' },
  repeatSession: { title: 'Next month' },
  keepMoment: { name: 'Before lunch' },
  openMoment: { moment: 'nothing', title: 'As it was' },
  forgetMoment: { moment: 'nothing' },
  quietDone: { done: true },
  revealQuiet: {},
  fileLate: { late: 'nothing' },
  discardLate: { late: 'nothing' },
  openVote: { question: 'Which two?', candidates: { texts: ['Rest', 'Rights'] } },
  castBallot: { vote: 'nothing', numbers: [1] },
  closeVote: { vote: 'nothing' },
  reopenVote: { vote: 'nothing' },
  revealVote: { vote: 'nothing' },
  runOff: { vote: 'nothing' },
  archiveVote: { vote: 'nothing' },
  openPoll: { question: 'How are you?', kind: 'word', options: [] },
  answerPoll: { poll: 'nothing', answer: 'sunny' },
  closePoll: { poll: 'nothing' },
  showPoll: { poll: 'nothing' },
});

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
  const bodies = samples(wren.id);
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
  for (const [type, more] of Object.entries(samples('someone'))) {
    for (const token of [undefined, 'x'.repeat(43), elsewhere]) {
      const answer = await server.call('POST', address, { body: { type, ...more }, token });
      expectProblem(answer, 401, 'not_joined', /not in the session/);
    }
  }
});
