import {
  addNote,
  addSection,
  confirmNote,
  editNoteText,
  noteText,
  openBoard,
  readBoard,
  setNoteText,
} from '@evenboard/board';
import type { LateEntry } from '@evenboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
import { read, setUpSession, writeBoard } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

const boardIn = (doc: Y.Doc) =>
  openBoard(doc, { now: Date.now, random: Math.random, newId: () => crypto.randomUUID() });

it('two facilitators type for one person in two rooms, who confirms one and changes the other; gathered, each is there once', async () => {
  const { session, host, come, command } = await setUpSession(server, { template: 'strategy' });
  const [wren, kofi] = [await come('facilitator', 'Wren'), await come('participant', 'Kofi')];
  const { json } = await command({
    type: 'assignRooms',
    mode: 'manual',
    rooms: [
      { name: 'Blue', colour: 'blue' },
      { name: 'Green', colour: 'green' },
    ],
    members: { Blue: [kofi.id] },
  });
  const blue = (json.rooms as { id: string }[])[0]?.id ?? '';
  const write = (room: string, { token }: { token: string }, work: Parameters<typeof writeBoard>[4]) =>
    writeBoard(server, session, room, token, work);
  const typeFor = (room: string, typist: { id: string; token: string }, id: string, text: string) =>
    write(room, typist, (board) => {
      const said = { author: kofi.id, typedBy: typist.id, confirmed: false };
      addNote(board, { section: 'unsorted', id, text, colour: 'blue', ...said });
    });
  await Promise.all([typeFor('main', host, 'm', 'A minibus'), typeFor(blue, wren, 'b', 'A taxy')]);

  expect(await write(blue, wren, (board) => confirmNote(board, 'b'))).toBe(4422);
  expect(await write('main', kofi, (board) => confirmNote(board, 'm'))).toBe('saved');
  const mended = await write(blue, kofi, (board) => {
    setNoteText(board, 'b', 'A taxi');
    confirmNote(board, 'b');
  });
  expect(mended).toBe('saved');

  await command({ type: 'gatherRooms' });
  const notes = await read(server, session, 'board/main', host.token, (doc) => {
    const found = readBoard(boardIn(doc)).notes;
    return found.length > 1 ? found : undefined;
  });
  const said = notes.map(({ text, author, typedBy, confirmed }) => [text, author, typedBy, confirmed]);
  expect(said.sort()).toEqual([
    ['A minibus', kofi.id, host.id, true],
    ['A taxi', kofi.id, wren.id, true],
  ]);
});

it('the time runs out in the middle of a word: what is typed in the next minute counts, what comes later is kept, and nothing doubles', async () => {
  const { session, host, come, command } = await setUpSession(server);
  const kofi = await come('participant', 'Kofi');
  const line = await new TestClient(server, session, 'board/main', host.token).synced();
  const other = await new TestClient(server, session, 'board/main', kofi.token).synced();
  const board = boardIn(line.doc);
  const section = addSection(board, { title: 'What matters?' });
  const note = addNote(board, {
    ...{ section, text: 'A mini', colour: 'yellow', author: kofi.id },
    ...{ typedBy: host.id, confirmed: false },
  });
  const type = (insert: string) => {
    const at = noteText(board, note)?.length ?? 0;
    editNoteText(board, note, { at, remove: 0, insert });
  };
  await other.until(() => other.textOf(note) === 'A mini');
  await command({ type: 'setClosing', closesAt: 'now' });
  time += 30_000;
  type('bus');
  await other.until(() => other.textOf(note) === 'A minibus');
  time += 31_000;
  const before = line.toldYours;
  type(' on Thursdays');
  await line.until(() => line.toldYours > before);
  const { json } = await server.call('GET', `/api/sessions/${session.sessionId}/me`, { token: host.token });
  const late = (json.late as LateEntry[]).map(({ note: of, text }) => [of, text]);
  expect(late).toEqual([[note, 'A minibus on Thursdays']]);
  expect(other.textOf(note)).toBe('A minibus');
  expect(other.notes.size).toBe(1);
  line.end();
  other.end();
});
