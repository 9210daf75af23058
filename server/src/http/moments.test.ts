import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  addComment,
  addNote,
  addSection,
  type Board,
  deleteSection,
  mergeNotes,
  readBoard,
  setNoteText,
} from '@evenboard/board';
import { LIMITS, type MomentEntry } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverBoard } from '../session/roomBoards.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, expectProblem, read, setUpSession, tokenFor, writeBoard } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

const QUARTER_MS = 15 * 60_000;
const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
];

async function setUp() {
  const { session, host, come, command } = await setUpSession(server);
  const moments = async (token = host.token) => {
    const { json } = await server.call('GET', `/api/sessions/${session.sessionId}/moments`, { token });
    return json['moments'] as MomentEntry[];
  };
  const write = async (work: (board: Board) => void, who = host, room = 'main') =>
    expect(await writeBoard(server, session, room, who.token, work)).toBe('saved');
  const kinds = async () => (await moments()).map(({ kind }) => kind);
  return { session, host, come, command, moments, kinds, write };
}

const note = (author: string, text: string, more: object = {}) => ({
  section: 'q',
  text,
  colour: 'blue' as const,
  author,
  ...more,
});

/** The board of a room as a facilitator of that session sees it. */
const boardOf = (session: Created, token: string, room = 'main') =>
  read(server, session, `board/${room}`, token, (doc) =>
    doc.getMap('sections').size > 0
      ? readBoard(serverBoard(doc, { now: time, random: Math.random }))
      : undefined,
  );

async function open(command: (body: object) => Promise<{ json: object }>, moment: string) {
  const { json } = await command({ type: 'openMoment', moment, title: 'As it was' });
  const copy = json as Created;
  return { copy, token: await tokenFor(server, copy, 'facilitator', 'Asha') };
}

describe('moments', () => {
  it('are kept every quarter of an hour in which something has changed, and in no other', async () => {
    const { host, moments, kinds, write } = await setUp();
    await write((board) => {
      addSection(board, { id: 'q', title: 'Question' });
      addNote(board, note(host.id, 'First'));
    });
    time += QUARTER_MS;
    await expect.poll(kinds).toEqual(['quarter']);
    const at = time;
    expect(await moments()).toEqual([
      { id: expect.any(String), kind: 'quarter', at, rooms: [{ id: 'main', name: 'Main room', notes: 1 }] },
    ]);
    time += 3 * QUARTER_MS;
    await write((board) => addNote(board, note(host.id, 'Second')));
    expect(await kinds()).toEqual(['quarter']);
    time += QUARTER_MS;
    await expect.poll(async () => (await moments())[0]?.at).toBe(time);
    expect(await kinds()).toEqual(['quarter', 'quarter']);
  });

  it('are kept before notes are merged and before a section is deleted, as the board was before', async () => {
    const { host, come, command, moments, kinds, write } = await setUp();
    const kofi = await come('participant', 'Kofi');
    await write((board) => {
      addSection(board, { id: 'q', title: 'Question' });
      addNote(board, note(host.id, 'One', { id: 'one' }));
      addNote(board, note(host.id, 'Two', { id: 'two' }));
    });
    await write((board) => mergeNotes(board, 'one', 'two'), kofi);
    await expect.poll(kinds).toEqual(['merge']);
    time += 60_000;
    await write((board) => deleteSection(board, 'q'), kofi);
    await expect.poll(kinds).toEqual(['deletion', 'merge']);
    const [, merge] = await moments();
    expect(merge).toMatchObject({ by: kofi.id, rooms: [{ notes: 2 }] });
    const { copy, token } = await open(command, merge?.id ?? '');
    const { notes } = await boardOf(copy, token);
    expect(notes.map(({ text }) => text).sort()).toEqual(['One', 'Two']);
  });

  it('are kept before gathering and before that is taken back', async () => {
    const { host, command, kinds, write } = await setUp();
    await write((board) => addSection(board, { id: 'q', title: 'Question' }));
    const { json } = await command({ type: 'assignRooms', mode: 'manual', rooms: ROOMS });
    const [blue] = json['rooms'] as { id: string }[];
    await write((board) => addNote(board, note(host.id, 'In Blue')), host, blue?.id);
    const { act } = (await command({ type: 'gatherRooms' })).json;
    await command({ type: 'undoAct', act });
    expect(await kinds()).toEqual(['undo', 'gather']);
  });
});

describe('a moment that somebody keeps', () => {
  it('opens as a session of its own with all boards, and the names of who wrote', async () => {
    const { session, host, come, command, moments, write } = await setUp();
    const kofi = await come('participant', 'Kofi');
    await come('participant', 'Asha');
    await write((board) => {
      addSection(board, { id: 'q', title: 'Question' });
      addNote(board, note(host.id, 'Before', { id: 'n1' }));
      addComment(board, { id: 'c1', note: 'n1', text: 'Yes', author: host.id });
    });
    const members = { Blue: [kofi.id] };
    const { json } = await command({ type: 'assignRooms', mode: 'manual', rooms: ROOMS, members });
    const [blue] = json['rooms'] as { id: string }[];
    await write((board) => addNote(board, note(kofi.id, 'In Blue', { id: 'n2' })), kofi, blue?.id);
    const kept = await command({ type: 'keepMoment', name: 'Before lunch' });
    await write((board) => setNoteText(board, 'n1', 'After'));
    expect(await moments()).toEqual([
      {
        id: kept.json['moment'],
        kind: 'kept',
        at: time,
        by: host.id,
        name: 'Before lunch',
        rooms: [
          { id: 'main', name: 'Main room', notes: 1 },
          { id: blue?.id, name: 'Blue', notes: 1 },
        ],
      },
    ]);
    const { copy, token } = await open(command, String(kept.json['moment']));
    expect(copy.sessionId).not.toBe(session.sessionId);
    const main = await boardOf(copy, token);
    expect(main.notes).toMatchObject([{ id: 'n1', text: 'Before', author: host.id }]);
    expect(main.comments).toMatchObject([{ text: 'Yes', note: 'n1' }]);
    expect((await boardOf(copy, token, blue?.id)).notes).toMatchObject([{ text: 'In Blue' }]);
    const people = await read(server, copy, 'session', token, (doc) => doc.getMap('people').toJSON());
    const listed = Object.values(people as Record<string, { name: string; gone?: string }>);
    expect(listed.map(({ name, gone }) => [name, gone]).sort()).toEqual([
      ['Asha', undefined],
      ['Kofi', 'left'],
      ['Oluchi', 'left'],
    ]);
    // The session it was taken of goes on as it was.
    expect((await boardOf(session, host.token)).notes).toMatchObject([{ text: 'After' }]);
  });

  it('can be worked on as any session: its notes can be changed, and nobody comes in as who wrote them', async () => {
    const { host, command, write } = await setUp();
    await write((board) => {
      addSection(board, { id: 'q', title: 'Question' });
      addNote(board, note(host.id, 'Before', { id: 'n1' }));
    });
    const kept = await command({ type: 'keepMoment', name: 'Now' });
    const { copy, token } = await open(command, String(kept.json['moment']));
    expect(await writeBoard(server, copy, 'main', token, (board) => setNoteText(board, 'n1', 'New'))).toBe(
      'saved',
    );
    const answer = await server.call('GET', `/api/sessions/${copy.sessionId}`, { token: host.token });
    expectProblem(answer, 401, 'not_joined', /not in the session/);
  });

  it('names nobody whose name was taken off a note since', async () => {
    const { host, come, command, write } = await setUp();
    const kofi = await come('participant', 'Kofi');
    await write((board) => {
      addSection(board, { id: 'q', title: 'Question' });
      addNote(board, note(kofi.id, 'Said aloud', { id: 'n1', typedBy: host.id }));
    });
    const kept = await command({ type: 'keepMoment', name: 'Now' });
    expect((await command({ type: 'takeNameOff', room: 'main', note: 'n1' }, kofi)).status).toBe(200);
    const { copy, token } = await open(command, String(kept.json['moment']));
    expect((await boardOf(copy, token)).notes).toMatchObject([{ author: 'anonymous' }]);
  });

  it('can be forgotten, words and all', async () => {
    const { host, command, moments, write } = await setUp();
    await write((board) => {
      addSection(board, { id: 'q', title: 'Question' });
      addNote(board, note(host.id, 'x'));
    });
    const { json } = await command({ type: 'keepMoment', name: 'Not for ever' });
    const forget = () => command({ type: 'forgetMoment', moment: json['moment'] });
    expect((await forget()).status).toBe(200);
    expect(await moments()).toEqual([]);
    expectProblem(await forget(), 404, 'no_such_thing', /not kept any more/);
    const files = (await readdir(server.dataDir)).filter((name) => name.startsWith('evenboard'));
    const bytes = await Promise.all(files.map((name) => readFile(path.join(server.dataDir, name), 'latin1')));
    expect(bytes.join()).not.toContain('Not for ever');
  });

  it('is one of so many, and the next one is refused in words', async () => {
    const { command } = await setUp();
    for (let n = 0; n < LIMITS.momentsByName; n++) await command({ type: 'keepMoment', name: `${n}` });
    expectProblem(await command({ type: 'keepMoment', name: 'More' }), 409, 'wrong_moment', /Forget one/);
  });

  it('is for facilitators alone', async () => {
    const { session, come } = await setUp();
    const kofi = await come('participant', 'Kofi');
    const address = `/api/sessions/${session.sessionId}/moments`;
    expectProblem(
      await server.call('GET', address, { token: kofi.token }),
      403,
      'not_allowed',
      /facilitators/,
    );
    expectProblem(await server.call('GET', address), 401, 'not_joined', /not in the session/);
  });
});
