import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readBoard } from '@evenboard/board';
import type { ImportAnswer } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { serverBoard } from '../session/roomBoards.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { expectProblem, read, type Somebody, setUpSession, writeBoard } from './testSessions.ts';

const SCENARIO = path.join(import.meta.dirname, '../../../e2e/scenario');
const COLOURS = { Blue: 'blue', Green: 'green', Red: 'red', Yellow: 'yellow' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function setUp() {
  const scene = await setUpSession(server);
  const { session, host } = scene;
  const bring = async (
    body: string | Uint8Array,
    query = 'mode=apply',
    { token }: Pick<Somebody, 'token'> = host,
  ) => {
    const response = await fetch(`${server.url}/api/sessions/${session.sessionId}/import?${query}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const text = await response.text();
    const json = JSON.parse(text) as Record<string, unknown>;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      answer: json as unknown as ImportAnswer,
    };
  };
  const board = (room: string) =>
    read(server, session, `board/${room}`, host.token, (doc: Y.Doc) =>
      readBoard(serverBoard(doc, { now: 0, random: Math.random })),
    );
  const cells = async (room: string) => {
    const { sections, notes } = await board(room);
    return notes.map(
      ({ section, row, text }) => `${sections.findIndex(({ id }) => id === section)}:${row} ${text}`,
    );
  };
  return { ...scene, bring, board, cells };
}

const scenarioFile = (name: string) => readFile(path.join(SCENARIO, name));

describe('the sheet of 2020', () => {
  it('becomes the boards of its rooms, with every note, colour and comment in its cell', async () => {
    const { command, bring, board } = await setUp();
    const rooms = Object.entries(COLOURS).map(([name, colour]) => ({ name, colour }));
    const assigned = (await command({ type: 'assignRooms', mode: 'manual', rooms })).json;
    const { answer } = await bring(await scenarioFile('facilitator-sheet-2020.xlsx'));
    expect(answer).toMatchObject({ added: 160, already: 0, doubtful: 0, act: expect.any(String) });
    for (const { id, name } of assigned.rooms as { id: string; name: string }[]) {
      const { sections, notes, comments } = await board(id);
      expect(notes).toHaveLength(40);
      expect(notes.every(({ row }) => row >= 2 && row <= 9)).toBe(true);
      const shown = COLOURS[name as keyof typeof COLOURS].replace('red', 'pink');
      expect(new Set(notes.map(({ colour }) => colour))).toEqual(new Set([shown]));
      expect(sections.filter(({ isUnsorted }) => !isUnsorted).map(({ title }) => title)).toEqual([
        'The world in 2035',
        'What we want to see by 2022',
        'What we already do well',
        'What more needs to happen',
        'How we make it happen',
      ]);
      expect(comments).toHaveLength(name === 'Blue' ? 2 : name === 'Red' ? 1 : 0);
      const cell = (column: number, row: number) =>
        notes.find((note) => note.section === sections[column]?.id && note.row === row)?.text;
      if (name === 'Blue') expect([cell(4, 9), cell(1, 9)]).toEqual(['50%', '01632960145']);
      if (name === 'Green') expect(cell(0, 9)).toBe('2035');
    }
  });

  it('goes to one board where there are no such rooms, and from CSV to its cells', async () => {
    const { bring, board, cells } = await setUp();
    const preview = (await bring(await scenarioFile('facilitator-sheet-2020.csv'), 'mode=preview')).answer;
    expect(preview).toMatchObject({ added: 40, changed: 0, moved: 0, deleted: 0 });
    expect(preview.items[0]).toMatchObject({ kind: 'added', cell: 'A2', section: 'The world in 2035' });
    expect(preview).not.toHaveProperty('act');
    expect(await cells('main')).toEqual([]);
    await bring(await scenarioFile('facilitator-sheet-2020.csv'));
    expect(await cells('main')).toContain('0:9 =fairness for all');
    expect((await bring(await scenarioFile('facilitator-sheet-2020.xlsx'))).answer).toMatchObject({
      added: 120,
      already: 40,
    });
    const { sections, notes } = await board('main');
    expect(sections).toHaveLength(6);
    expect(notes).toHaveLength(160);
  });
});

describe('bringing in a file', () => {
  it('is one act, which takes back what nobody has worked on since', async () => {
    const { session, host, command, bring, cells, board } = await setUp();
    const { act } = (await bring('One,Two\r\na,b\r\nc,\r\n,d')).answer;
    expect(await cells('main')).toEqual(['0:2 a', '0:3 c', '1:2 b', '1:4 d']);
    const { notes } = await board('main');
    const first = notes.find(({ text }) => text === 'a')?.id ?? '';
    await writeBoard(server, session, 'main', host.token, ({ notes: map }) => {
      (map.get(first) as Y.Map<unknown>).set('colour', 'green');
    });
    expect((await command({ type: 'undoAct', act })).json).toMatchObject({ takenBack: 3, kept: 1 });
    expect(await cells('main')).toEqual(['0:2 a']);
    expect((await board('main')).sections.map(({ title }) => title).slice(0, -1)).toEqual(['One']);
  });

  it('never brings the same twice, and puts what meets another note below the last one', async () => {
    const { bring, cells } = await setUp();
    await bring('One\r\na\r\nb');
    const again = (await bring('One\r\na\r\nc\r\nb')).answer;
    expect(again).toMatchObject({ added: 1, already: 2, doubtful: 1 });
    expect(again.items).toMatchObject([{ kind: 'besides', cell: 'A4', from: 'A3', text: 'c' }]);
    expect(await cells('main')).toEqual(['0:2 a', '0:3 b', '0:4 c']);
    expect((await bring('One\r\na\r\nc\r\nb')).answer).toMatchObject({ added: 0, already: 3 });
  });

  it('takes the headings from the row that was chosen, and leaves out what was not', async () => {
    const { bring, cells } = await setUp();
    const headers = encodeURIComponent(JSON.stringify({ '': 3 }));
    await bring('Our day,\r\n,\r\nOne;x,Two\r\na,b', `mode=apply&headers=${headers}`);
    expect(await cells('main')).toEqual(['0:2 a', '1:2 b']);
    const rooms = encodeURIComponent(JSON.stringify({ '': null }));
    expect((await bring('One\r\nnew', `mode=apply&rooms=${rooms}`)).answer).toMatchObject({ added: 0 });
  });

  it('brings a workbook of ours back into an empty session, cell for cell', async () => {
    const from = await setUp();
    await from.bring('One,Two\r\n=1+1,00123\r\n"_x0041_ a\nb",');
    const file = await fetch(`${server.url}/api/sessions/${from.session.sessionId}/export/workbook.xlsx`, {
      headers: { Authorization: `Bearer ${from.host.token}` },
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const to = await setUp();
    expect((await to.bring(bytes)).answer).toMatchObject({ added: 3 });
    expect(await to.cells('main')).toEqual(await from.cells('main'));
    expect((await from.bring(bytes)).answer).toMatchObject({ added: 0, already: 3 });
  });

  it('is for facilitators, in an open session, and answers what cannot be asked in words', async () => {
    const { come, command, bring } = await setUp();
    const kofi = await come('participant', 'Kofi');
    expectProblem(await bring('a\nb', 'mode=apply', kofi), 403, 'not_allowed', /Only facilitators/);
    expectProblem(await bring('a\nb', 'mode=guess'), 400, 'malformed', /“mode”/);
    expectProblem(await bring('a\nb', 'mode=apply&sheet=1'), 400, 'unknown_field', /“sheet”/);
    expectProblem(await bring('a\nb', 'mode=apply&rooms={'), 400, 'malformed', /“rooms”/);
    expectProblem(await bring('a\nb', 'mode=apply&room=nowhere'), 404, 'no_such_thing', /no such room/);
    expectProblem(await bring(''), 400, 'malformed', /no file/);
    expectProblem(await bring('\r\n,,\r\n'), 422, 'bad_content', /no words/);
    expectProblem(await bring(new Uint8Array(20 * 1024 * 1024 + 1)), 413, 'too_large', /20 MB/);
    await command({ type: 'setClosing', closesAt: 'now' });
    expectProblem(await bring('a\nb'), 409, 'session_closed', /Open it again/);
  });
});
