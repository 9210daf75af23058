import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addNote, addSection, type Board, openBoard, readBoard, setLegend } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { stockProvider } from './stockProvider.ts';
import { type Created, create, expectProblem, read, tokenFor } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
];
const STAGES = [{ id: 'think', title: 'Think', instructions: 'Quietly.', may: ['add'], section: 'later' }];

const asBoard = (doc: Y.Doc) =>
  openBoard(doc, { now: Date.now, random: Math.random, newId: () => crypto.randomUUID() });

/** Writes to the main board as a person does, and resolves when others have it. */
async function write(session: Created, token: string, change: (board: Board) => void): Promise<void> {
  const doc = new Y.Doc();
  const provider = stockProvider(server, session, 'board/main', token, doc);
  await new Promise((resolve) => provider.once('sync', resolve));
  change(asBoard(doc));
  await boardOf(session, token, (board) => board.notes.length > 0);
  provider.destroy();
}

const boardOf = (
  session: Created,
  token: string,
  isWanted: (board: ReturnType<typeof readBoard>) => boolean = ({ sections }) => sections.length > 1,
) =>
  read(server, session, 'board/main', token, (doc) => {
    const board = readBoard(asBoard(doc));
    return isWanted(board) ? board : undefined;
  });

const sessionOf = (session: Created, token: string) =>
  read(server, session, 'session', token, (doc) => {
    const info = doc.getMap('info').toJSON();
    const rooms = Object.values(doc.getMap('rooms').toJSON()) as { name: string; colour: string }[];
    const people = Object.values(doc.getMap('people').toJSON()) as { name: string }[];
    return people.length > 0 ? { info, rooms, people } : undefined;
  });

async function setUp() {
  const session = await create(server, { timeZone: 'Europe/London' });
  const host = await tokenFor(server, session, 'facilitator', 'Oluchi');
  const kofi = await tokenFor(server, session, 'participant', 'Kofi');
  const command = (body: object, token = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });
  const me = (await server.call('GET', `/api/sessions/${session.sessionId}`, { token: host })).json[
    'you'
  ] as {
    id: string;
  };
  await write(session, host, (board) => {
    addSection(board, { id: 'later', title: 'Later', prompt: 'And then?', colour: 'teal', columns: 4 });
    addSection(board, { id: 'first', title: 'First', index: 0, position: { x: 40, y: 80 } });
    setLegend(board, 'blue', 'Room Blue');
    setLegend(board, 'red', 'Urgent');
    addNote(board, { section: 'first', author: me.id, colour: 'yellow', text: 'Not for the next session' });
  });
  await command({ type: 'setPlan', stages: STAGES });
  await command({ type: 'assignRooms', mode: 'random', rooms: ROOMS });
  await command({ type: 'nextStage' });
  return { session, host, kofi, command };
}

/** That a session begins as the one of `setUp` did, without anything that happened in it. */
async function expectLikeIt(again: Created): Promise<void> {
  const wren = await tokenFor(server, again, 'facilitator', 'Wren');
  const board = await boardOf(again, wren);
  expect(board.sections.filter(({ isUnsorted }) => !isUnsorted)).toMatchObject([
    { id: 'first', title: 'First', letter: 'A', position: { x: 40, y: 80 } },
    { id: 'later', title: 'Later', letter: 'B', prompt: 'And then?', colour: 'teal', columns: 4 },
  ]);
  expect(board.legend).toEqual({ blue: 'Room Blue', red: 'Urgent' });
  expect(board.notes).toEqual([]);
  const { info, rooms, people } = await sessionOf(again, wren);
  expect(info['plan']).toEqual({ stages: STAGES });
  expect(info['stage']).toBeUndefined();
  expect(rooms.map(({ name, colour }) => ({ name, colour })).slice(1)).toEqual(ROOMS);
  expect(people.map(({ name }) => name)).toEqual(['Wren']);
}

describe('a template of one’s own', () => {
  it('begins sessions with the sections, legend, plan and rooms, and without notes and people', async () => {
    const { command } = await setUp();
    const saved = await command({ type: 'saveTemplate', name: 'Monthly', commandId: 'save' });
    expect(saved.json).toEqual({ template: { id: expect.any(String), name: 'Monthly' } });
    expect((await command({ type: 'saveTemplate', name: 'Monthly', commandId: 'save' })).json).toEqual(
      saved.json,
    );
    const { id } = saved.json['template'] as { id: string };
    await expectLikeIt(await create(server, { template: id }));
    expect((await command({ type: 'deleteTemplate', template: id })).status).toBe(200);
    const gone = /no template of your own/;
    expectProblem(await command({ type: 'deleteTemplate', template: id }), 404, 'no_such_thing', gone);
    expectProblem(
      await server.call('POST', '/api/sessions', { body: { title: 'T', template: id } }),
      400,
      'malformed',
      /no such template.*No session was started/,
    );
  });

  it('is told by its name to who has its id, and which there are to nobody', async () => {
    const { command } = await setUp();
    const { id } = (await command({ type: 'saveTemplate', name: 'Monthly' })).json['template'] as {
      id: string;
    };
    const find = (template: string) => server.call('POST', '/api/templates', { body: { template } });
    expect((await find(id)).json).toEqual({ id, name: 'Monthly' });
    for (const other of ['another', 'strategy', `${id}x`]) {
      expectProblem(await find(other), 404, 'no_such_thing', /no template with this code.*Check it/);
    }
    expect((await find('no id!')).status).toBe(400);
    expect((await server.call('GET', '/api/templates')).status).toBe(404);
  });

  it('is for facilitators to save and delete', async () => {
    const { kofi, command } = await setUp();
    const words = /facilitators/;
    expectProblem(await command({ type: 'saveTemplate', name: 'M' }, kofi), 403, 'not_allowed', words);
    expectProblem(await command({ type: 'deleteTemplate', template: 'm' }, kofi), 403, 'not_allowed', words);
    expectProblem(await command({ type: 'repeatSession', title: 'M' }, kofi), 403, 'not_allowed', words);
  });
});

describe('again next month', () => {
  it('begins a session like this one, also when it has closed, and answers as starting one does', async () => {
    const { session, command } = await setUp();
    await command({ type: 'setClosing', closesAt: 'now' });
    const answer = await command({ type: 'repeatSession', title: 'Our strategy, July', commandId: 'again' });
    expect(answer.status).toBe(200);
    const again = answer.json as Partial<Created> as Created;
    expect(Object.keys(again).sort()).toEqual(['code', 'keys', 'links', 'sessionId']);
    expect(again.sessionId).not.toBe(session.sessionId);
    expect(again.links.observer).toBe(`${server.url}/s/${again.sessionId}#${again.keys.observer}`);
    await expectLikeIt(again);
    const token = await tokenFor(server, again, 'facilitator', 'Asha');
    const { info } = await sessionOf(again, token);
    expect(info).toMatchObject({ title: 'Our strategy, July', state: 'open', timeZone: 'Europe/London' });
  });

  it('writes no key to the disk', async () => {
    const { command } = await setUp();
    const { keys } = (await command({ type: 'repeatSession', title: 'Again', commandId: 'once' }))
      .json as Partial<Created> as Created;
    const files = (await readdir(server.dataDir)).filter((name) => name.startsWith('evenboard'));
    const words = await Promise.all(files.map((name) => readFile(path.join(server.dataDir, name), 'latin1')));
    for (const key of Object.values(keys)) expect(words.join()).not.toContain(key);
  });
});

describe('the strategy template', () => {
  it('brings the afternoon as a plan that everybody can read, in which all may do everything', async () => {
    const session = await create(server, { template: 'strategy' });
    const token = await tokenFor(server, session, 'observer', 'Saoirse');
    const { info } = await sessionOf(session, token);
    const { stages } = info['plan'] as { stages: { title: string; instructions: string; may: string[] }[] };
    expect(stages.map(({ title }) => title)).toEqual([
      'Arrive',
      'Ice-breaker',
      'Vote',
      'In rooms',
      'Come back',
      'Break',
      'Sort',
      'What now',
    ]);
    expect(stages.every(({ instructions, may }) => instructions !== '' && may.length === 5)).toBe(true);
    expect(info['stage']).toBeUndefined();
  });
});
