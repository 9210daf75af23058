import { addNote, addSection, openBoard, readBoard } from '@evenboard/board';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { expectProblem, read, type Somebody, setUpSession, writeBoard } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function setUp() {
  const { session, host, come, command } = await setUpSession(server);
  const [kofi, sian] = [await come('participant', 'Kofi'), await come('participant', 'Siân')];
  const write = (work: Parameters<typeof writeBoard>[4], { token }: Somebody = host) =>
    writeBoard(server, session, 'main', token, work);
  const note = (id: string) =>
    read(server, session, 'board/main', host.token, (doc) =>
      readBoard(openBoard(doc, { now: Date.now, random: Math.random, newId: () => '' })).notes.find(
        (one) => one.id === id,
      ),
    );
  await write((board) => {
    addSection(board, { id: 's1', title: 'What matters?' });
    const typed = { section: 's1', colour: 'blue', typedBy: host.id, confirmed: false } as const;
    addNote(board, { ...typed, id: 'n1', text: 'A bus on Thursdays', author: kofi.id });
  });
  return { session, host, kofi, sian, come, command, write, note };
}

it('who had something typed for them takes their name off, and the words stay in their place', async () => {
  const { host, kofi, command, note } = await setUp();
  const before = await note('n1');
  expect((await command({ type: 'takeNameOff', room: 'main', note: 'n1' }, kofi)).json).toMatchObject({
    notes: 1,
  });
  const { confirmed: _unasked, ...rest } = before ?? {};
  expect(await note('n1')).toEqual({ ...rest, author: 'anonymous', typedBy: host.id });
});

it('nobody takes off the name of somebody else, and nobody their own from what they wrote themselves', async () => {
  const { kofi, sian, host, command, write, note } = await setUp();
  await write(
    (board) => addNote(board, { section: 's1', id: 'own', text: 'Mine', colour: 'blue', author: kofi.id }),
    kofi,
  );
  for (const [who, id] of [
    [sian, 'n1'],
    [host, 'n1'],
    [kofi, 'own'],
  ] as const) {
    const answer = await command({ type: 'takeNameOff', room: 'main', note: id }, who);
    expectProblem(answer, 403, 'not_allowed', /Nothing was changed/);
  }
  expectProblem(
    await command({ type: 'takeNameOff', room: 'main', note: 'nothing' }, kofi),
    404,
    'no_such_thing',
    /Nothing was changed/,
  );
  expect((await note('n1'))?.author).toBe(kofi.id);
});

it('a facilitator takes it off for somebody without a screen; an author is still no client’s to change', async () => {
  const { host, command, write, note } = await setUp();
  const { json } = await command({ type: 'addProxy', name: 'Edna', channel: 'telephone' });
  const edna = (json.participant as { id: string }).id;
  await write((board) =>
    addNote(board, {
      section: 's1',
      id: 'said',
      text: 'Ring me',
      colour: 'blue',
      author: edna,
      typedBy: host.id,
    }),
  );
  expect((await command({ type: 'takeNameOff', room: 'main', note: 'said' })).status).toBe(200);
  expect((await note('said'))?.author).toBe('anonymous');
  const put = (author: string) =>
    write((board) =>
      (board.notes.get('said') as { set(field: string, value: string): void }).set('author', author),
    );
  expect(await put(edna)).toBe(4422);
});

it('the name does not come back with a deletion that is undone', async () => {
  const { host, kofi, command, write, note } = await setUp();
  const before = await note('n1');
  await command({ type: 'takeNameOff', room: 'main', note: 'n1' }, kofi);
  await write((board) => board.notes.delete('n1'));
  const again = (author: string) => {
    const fields = { id: 'n1', section: 's1', text: 'A bus on Thursdays', colour: 'blue' } as const;
    const createdAt = before?.createdAt ?? 0;
    return write((board) => addNote(board, { ...fields, author, typedBy: host.id, createdAt }));
  };
  expect(await again(kofi.id)).toBe(4422);
  expect(await again('anonymous')).toBe('saved');
});
