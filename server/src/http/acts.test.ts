import { addNote, addSection, deleteNotes, deleteSection, openBoard, readBoard } from '@evenboard/board';
import type { ActEntry } from '@evenboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, join, read, writeBoard } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

const IDS = Array.from({ length: 40 }, (_, index) => `n${index}`);

async function setUp() {
  const session = await create(server);
  const come = async (role: 'facilitator' | 'participant', name: string) => {
    const { json } = await join(server, session, role, name);
    return { id: (json.participant as { id: string }).id, token: String(json.token) };
  };
  const [host, kofi] = [await come('facilitator', 'Oluchi'), await come('participant', 'Kofi')];
  const command = (body: object, { token } = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });
  const write = (work: Parameters<typeof writeBoard>[4], { token } = kofi) =>
    writeBoard(server, session, 'main', token, work);
  const board = () =>
    read(server, session, 'board/main', host.token, (doc) =>
      readBoard(openBoard(doc, { now: Date.now, random: Math.random, newId: () => '' })),
    );
  /** The act of that kind, once a facilitator sees it. */
  const act = (kind: string) =>
    read(server, session, 'desk', host.token, (doc) => {
      const entries = [...doc.getMap<ActEntry>('acts').entries()];
      const found = entries.find(([, entry]) => entry.kind === kind);
      return found && { id: found[0], ...found[1] };
    });
  await write((main) => {
    addSection(main, { id: 's1', title: 'What matters?' });
    for (const id of IDS)
      addNote(main, { section: 's1', text: `words ${id}`, colour: 'blue', author: kofi.id, id });
  });
  return { session, host, kofi, command, write, board, act };
}

it('forty notes deleted at once can be brought back by a facilitator, words and places', async () => {
  const { kofi, command, write, board, act } = await setUp();
  const before = await board();
  expect(await write((main) => deleteNotes(main, IDS))).toBe('saved');
  const { id, by, count } = await act('deletion');
  expect({ by, count }).toEqual({ by: kofi.id, count: 40 });
  expect((await command({ type: 'undoAct', act: id })).json).toMatchObject({ notes: 40 });
  expect(await board()).toEqual(before);
});

it('a section deleted with its notes in it can be brought back; fewer notes, or an empty section, are no act', async () => {
  const { command, write, board, act } = await setUp();
  await write((main) => addSection(main, { id: 'empty', title: 'Empty' }));
  await write((main) => deleteSection(main, 'empty'));
  await write((main) => deleteNotes(main, IDS.slice(0, 39)));
  const before = await board();
  await write((main) => deleteSection(main, 's1'));
  const { id, count } = await act('deletion');
  expect(count).toBe(1);
  expect((await command({ type: 'undoAct', act: id })).json).toMatchObject({ sections: 1 });
  expect(await board()).toEqual(before);
});

it('somebody who was taken out can be let in again from the list', async () => {
  const { session, kofi, command, act } = await setUp();
  await command({ type: 'removePerson', participant: kofi.id });
  const look = () => server.call('GET', `/api/sessions/${session.sessionId}`, { token: kofi.token });
  expect((await look()).status).toBe(401);
  const { id, kind } = await act('removal');
  expect(kind).toBe('removal');
  expect((await command({ type: 'undoAct', act: id })).status).toBe(200);
  expect((await look()).status).toBe(200);
});

it('a session that has closed can be opened again from the list, and nothing else be taken back before', async () => {
  const { session, command, write, act } = await setUp();
  await write((main) => deleteNotes(main, IDS));
  const deletion = await act('deletion');
  await command({ type: 'setClosing', closesAt: time + 60_000 });
  time += 60_000;
  const { id, at } = await act('closing');
  expect(at).toBe(time);
  expectProblem(await command({ type: 'undoAct', act: deletion.id }), 409, 'session_closed', /Open it again/);
  expect((await command({ type: 'undoAct', act: id })).status).toBe(200);
  const isOpen = await read(
    server,
    session,
    'session',
    (await join(server, session, 'facilitator', 'Wren')).json.token as string,
    (doc) => (doc.getMap('info').get('state') === 'open' ? true : undefined),
  );
  expect(isOpen).toBe(true);
  expect((await command({ type: 'undoAct', act: deletion.id })).json).toMatchObject({ notes: 40 });
});
