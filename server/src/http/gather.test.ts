import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addComment,
  addNote,
  type Board,
  deleteNotes,
  moveNote,
  type Note,
  openBoard,
  readBoard,
  setNoteText,
} from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, join, read, writeBoard } from './testSessions.ts';

let time = Date.now();
let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer({}, { now: () => time });
});
afterAll(() => shared.stop());

const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
];

async function setUp(server = shared) {
  const session = await create(server, { template: 'strategy' });
  const come = async (role: 'facilitator' | 'participant', name: string) => {
    const { json } = await join(server, session, role, name);
    return { id: (json.participant as { id: string }).id, token: String(json.token) };
  };
  const host = await come('facilitator', 'Oluchi');
  const [kofi, amal] = [await come('participant', 'Kofi'), await come('participant', 'Amal')];
  const command = (body: object, { token } = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });
  const assigned = await command({
    type: 'assignRooms',
    mode: 'manual',
    rooms: ROOMS,
    members: { Blue: [kofi.id], Green: [amal.id] },
  });
  const [blue, green] = (assigned.json.rooms as { id: string }[]).map(({ id }) => id);
  if (blue === undefined || green === undefined) throw new Error('there are no rooms');
  const write = (room: string, who: { token: string }, work: (board: Board) => void) =>
    writeBoard(server, session, room, who.token, work);
  const say = (room: string, who: { id: string; token: string }, section: string, ...texts: string[]) =>
    write(room, who, (board) => {
      for (const text of texts) addNote(board, { section, text, colour: 'blue', author: who.id, id: text });
    });
  const boardOf = async <T>(room: string, look: (snapshot: ReturnType<typeof readBoard>) => T | undefined) =>
    read(server, session, `board/${room}`, host.token, (doc) => look(snapshotOf(doc)));
  const [first = '', second = ''] = await boardOf('main', ({ sections }) =>
    sections.length > 2 ? sections.map(({ id }) => id) : undefined,
  );
  const untilRound = (round: number) =>
    read(server, session, 'session', host.token, (doc) => {
      const breakout = doc.getMap('breakout').toJSON();
      return breakout['state'] === 'open' && breakout['round'] === round ? true : undefined;
    });
  return { session, host, kofi, amal, command, blue, green, write, say, boardOf, first, second, untilRound };
}

const snapshotOf = (doc: Y.Doc) =>
  readBoard(openBoard(doc, { now: Date.now, random: Math.random, newId: () => '' }));

const notesOf = ({ notes }: { notes: readonly Note[] }) =>
  notes.map(({ id, text, author }) => ({ id, text, author }));

describe('coming back', () => {
  it('brings the notes of every room to the main board once, as their authors’, and takes them back', async () => {
    const { session, host, kofi, amal, command, blue, green, say, boardOf, first, write } = await setUp();
    await say(blue, kofi, first, 'buses');
    await say(green, amal, first, 'parks');
    await write(blue, kofi, (board) =>
      addComment(board, { note: 'buses', text: 'after ten', author: kofi.id }),
    );
    const gathered = await command({ type: 'gatherRooms' });
    expect(gathered).toMatchObject({ status: 200, json: { brought: 2, updated: 0, comments: 1 } });
    const copies = [
      { id: `${blue}.buses`, text: 'buses', author: kofi.id },
      { id: `${green}.parks`, text: 'parks', author: amal.id },
    ];
    const { legend, comments, notes } = await boardOf('main', (board) => board);
    expect(notesOf({ notes })).toEqual(copies);
    expect(notes.every(({ section }) => section === first)).toBe(true);
    expect(legend).toMatchObject({ blue: 'Blue', green: 'Green' });
    expect(comments).toMatchObject([{ note: `${blue}.buses`, text: 'after ten', author: kofi.id }]);

    expect((await command({ type: 'gatherRooms' })).json).toMatchObject({
      brought: 0,
      updated: 0,
      comments: 0,
    });
    const act = String(gathered.json.act);
    expect(await actsOf(session, host)).toMatchObject({ [act]: { kind: 'gather', by: host.id, count: 3 } });
    expect((await command({ type: 'undoAct', act })).json).toMatchObject({ act, takenBack: 3, kept: 0 });
    expect(await boardOf('main', notesOf)).toEqual([]);
    expectProblem(await command({ type: 'undoAct', act }), 409, 'wrong_moment', /taken back already/);
    expect((await command({ type: 'gatherRooms' })).json).toMatchObject({ brought: 2, comments: 1 });
    expect(await boardOf('main', notesOf)).toEqual(copies);
  });

  it('brings what is new and edited, and not what was deleted on the main board', async () => {
    const { host, kofi, command, blue, say, boardOf, first, second, write } = await setUp();
    await say(blue, kofi, first, 'a', 'b', 'c');
    await command({ type: 'gatherRooms' });
    await write('main', host, (board) => {
      deleteNotes(board, [`${blue}.a`]);
      moveNote(board, `${blue}.b`, { section: second, row: 4 });
    });
    await say(blue, kofi, first, 'd');
    await write(blue, kofi, (board) => setNoteText(board, 'b', 'b, and more'));
    expect((await command({ type: 'gatherRooms' })).json).toMatchObject({ brought: 1, updated: 1 });
    const notes = await boardOf('main', (board) => board.notes);
    expect(notes.map(({ text, section }) => [text, section])).toEqual([
      ['c', first],
      ['d', first],
      ['b, and more', second],
    ]);
  });

  it('gathers from rooms that are put away too, and side by side if asked', async () => {
    const { kofi, command, blue, say, boardOf, first } = await setUp();
    await say(blue, kofi, first, 'a');
    const others = ['Red', 'Grey'].map((name) => ({ name, colour: name.toLowerCase() }));
    expect((await command({ type: 'assignRooms', mode: 'random', rooms: others })).status).toBe(200);
    expect((await command({ type: 'gatherRooms', layout: 'rooms' })).json).toMatchObject({ brought: 1 });
    const { sections, notes } = await boardOf('main', (board) => board);
    expect(sections.find(({ id }) => id === notes[0]?.section)).toMatchObject({
      title: 'Blue',
      colour: 'blue',
    });
  });

  it('is for facilitators alone', async () => {
    const { kofi, command } = await setUp();
    expectProblem(await command({ type: 'gatherRooms' }, kofi), 403, 'not_allowed', /facilitators/);
    expectProblem(await command({ type: 'undoAct', act: 'a' }, kofi), 403, 'not_allowed', /facilitators/);
    expectProblem(await command({ type: 'undoAct', act: 'a' }), 404, 'no_such_thing', /no such act/);
  });
});

describe('passing questions on', () => {
  it('shows each group what the others said on theirs, to be read, and gathering passes it over', async () => {
    const scene = await setUp();
    const { kofi, amal, host, command, blue, green, say, write, boardOf, first, second, untilRound } = scene;
    await command({ type: 'openRooms', minutes: 10 });
    time += 10_000;
    await untilRound(1);
    await say(blue, kofi, first, 'buses');
    await say(green, amal, second, 'parks');
    await command({ type: 'rotateRooms' });
    time += 10_000;
    await untilRound(2);
    const isBrought = (copy: string) => (board: ReturnType<typeof readBoard>) =>
      board.notes.find(({ id }) => id === copy);
    const copy = `${blue}.buses`;
    expect(await boardOf(green, isBrought(copy))).toMatchObject({
      text: 'buses',
      author: kofi.id,
      section: first,
    });
    await boardOf(blue, isBrought(`${green}.parks`));

    for (const who of [amal, host]) {
      expect(await write(green, who, (board) => setNoteText(board, copy, 'mine'))).toBe(4422);
      expect(await write(green, who, (board) => deleteNotes(board, [copy]))).toBe(4422);
      const place = { section: second, row: 9 };
      expect(await write(green, who, (board) => moveNote(board, copy, place))).toBe(4422);
      const forged = {
        section: first,
        text: 'x',
        colour: 'blue',
        author: who.id,
        room: blue,
        id: 'forged',
      } as const;
      expect(await write(green, who, (board) => addNote(board, forged))).toBe(4422);
    }
    const answer = { note: copy, text: 'yes!', author: amal.id };
    expect(await write(green, amal, (board) => addComment(board, answer))).toBe('saved');
    expect((await command({ type: 'gatherRooms' })).json).toMatchObject({ brought: 2, comments: 1 });
    const { notes, comments } = await boardOf('main', (board) => board);
    expect(notesOf({ notes }).map(({ id }) => id)).toEqual([copy, `${green}.parks`]);
    expect(comments).toMatchObject([answer]);
  });
});

it('what others said is shown again after a restart, and the acts are still there', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'evenboard-gather-'));
  const first = await startTestServer({ dataDir }, { now: () => time });
  const scene = await setUp(first);
  const { session, kofi, host, command, blue, green, say, write, untilRound } = scene;
  await command({ type: 'openRooms', minutes: 10 });
  time += 10_000;
  await untilRound(1);
  await say(blue, kofi, scene.first, 'buses');
  await command({ type: 'rotateRooms' });
  time += 10_000;
  await untilRound(2);
  // As if the server had stopped before it could show it.
  await write(blue, kofi, (board) => setNoteText(board, 'buses', 'buses after ten'));
  const { act } = (await command({ type: 'gatherRooms' })).json;
  await first.stop();

  const second = await startTestServer({ dataDir }, { now: () => time });
  const copy = await read(second, session, `board/${green}`, host.token, (doc) => {
    const note = snapshotOf(doc).notes.find(({ id }) => id === `${blue}.buses`);
    return note?.text === 'buses after ten' ? note : undefined;
  });
  expect(copy).toMatchObject({ author: kofi.id, section: scene.first });
  const acts = await read(second, session, 'desk', host.token, (doc) => {
    const entries = doc.getMap('acts').toJSON();
    return Object.keys(entries).length > 0 ? entries : undefined;
  });
  expect(acts).toMatchObject({ [String(act)]: { kind: 'gather', count: 1 } });
  await second.stop();
  await rm(dataDir, { recursive: true });
});

interface Acts {
  [id: string]: unknown;
}

const actsOf = (session: Parameters<typeof read>[1], { token }: { token: string }): Promise<Acts> =>
  read(shared, session, 'desk', token, (doc) => {
    const acts = doc.getMap('acts').toJSON();
    return Object.keys(acts).length > 0 ? acts : undefined;
  });
