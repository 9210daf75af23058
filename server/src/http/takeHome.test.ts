import { addComment, addNote, readBoard } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../workbook/readZip.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { expectProblem, type Somebody, setUpSession, writeBoard } from './testSessions.ts';

let server: TestServer;
let afternoon: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => {
  server = await startTestServer();
  afternoon = await setUp();
});
afterAll(() => server.stop());

const TEXTS = ['notes.csv', 'board.md', 'board.html', 'paper.html', 'board.svg', 'board.canvas'] as const;

/** Kofi is in the room Votes, Amal in the room Green; each room has a note, and a room put away has one too. */
async function setUp() {
  const { session, host, come, command } = await setUpSession(server, { template: 'strategy' });
  const [kofi, amal] = [await come('participant', 'Kofi'), await come('participant', 'Amal')];
  const observer = await come('observer', 'Saoirse');
  const assign = async (members: Record<string, string[]>) => {
    const rooms = Object.keys(members).map((name) => ({ name, colour: 'blue' }));
    const { json } = await command({ type: 'assignRooms', mode: 'manual', rooms, members });
    return (json.rooms as { id: string }[]).map(({ id }) => id);
  };
  const say = (room: string, { id, token }: Somebody, text: string) =>
    writeBoard(server, session, room, token, (board) => {
      const section = readBoard(board).sections[0]?.id ?? '';
      const note = addNote(board, { section, text, colour: 'blue', author: id });
      addComment(board, { note, text: `about ${text}`, author: id });
    });
  const [early = ''] = await assign({ Early: [], Other: [] });
  await say(early, host, 'word put away');
  const [votes = '', green = ''] = await assign({ Votes: [kofi.id], Green: [amal.id] });
  await say(MAIN_ROOM, host, '=1+1');
  await say(votes, host, 'word of Votes');
  await say(green, host, 'word of Green');
  const get = (file: string, { token }: Pick<Somebody, 'token'>) =>
    server.call('GET', `/api/sessions/${session.sessionId}/export/${file}`, { token });
  return { session, host, kofi, observer, votes, green, early, get };
}

describe('taking the session home', () => {
  it.each(TEXTS)('gives facilitators every room in %s, and others what they may read', async (file) => {
    const { host, kofi, observer, get } = afternoon;
    const everything = await get(file, host);
    expect(everything.status).toBe(200);
    expect(everything.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    for (const word of ['1+1', 'word of Votes', 'word of Green', 'word put away', 'about word'])
      expect(everything.text).toContain(word);
    const own = (await get(file, kofi)).text;
    expect(own).toContain('word of Votes');
    expect(own).toContain('1+1');
    expect(own).not.toMatch(/word of Green|word put away/);
    expect((await get(file, observer)).text).not.toMatch(/word of|word put away/);
  });

  it('names each file’s kind, and marks CSV as UTF-8', async () => {
    const { host, get } = afternoon;
    const kinds = await Promise.all(TEXTS.map((file) => get(`${file}?room=main`, host)));
    expect(kinds.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/csv; charset=utf-8',
      'text/markdown; charset=utf-8',
      'text/html; charset=utf-8',
      'text/html; charset=utf-8',
      'image/svg+xml; charset=utf-8',
      'application/json; charset=utf-8',
    ]);
    expect(kinds[0]?.text).toContain("Main board,A2,The world in 2035,'=1+1,blue,Oluchi,,");
  });

  it('gives one room where one is asked for, and says why where it does not', async () => {
    const { kofi, host, votes, green, early, get } = afternoon;
    const one = (await get(`board.md?room=${votes}`, kofi)).text;
    expect(one).toContain('word of Votes');
    expect(one).not.toContain('1+1');
    expect((await get(`board.md?room=${early}`, host)).text).toContain('word put away');
    for (const file of ['workbook.xlsx', ...TEXTS]) {
      expectProblem(await get(`${file}?room=${green}`, kofi), 403, 'not_allowed', /leave “room” out/);
      expectProblem(await get(`${file}?room=nowhere`, kofi), 404, 'no_such_thing', /no such room/);
      expectProblem(await get(`${file}?room=main&room=main`, kofi), 404, 'no_such_thing', /no such room/);
      expectProblem(await get(file, { token: 'x' }), 401, 'not_joined', /./);
    }
  });

  it('makes a sheet of each room with a name of its own, and none of an empty one that was put away', async () => {
    const { session, host, kofi } = afternoon;
    const sheetsFor = async ({ token }: Somebody) => {
      const address = `${server.url}/api/sessions/${session.sessionId}/export/workbook.xlsx`;
      const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
      const files = readZip(Buffer.from(await answer.arrayBuffer()));
      const sheets = files.get('xl/workbook.xml')?.matchAll(/<sheet [^>]*name="([^"]*)"/g) ?? [];
      return { names: [...sheets].map(([, name]) => name), words: files.get('xl/sharedStrings.xml') };
    };
    const all = await sheetsFor(host);
    expect(all.names).toEqual([
      'Board',
      'Votes (2)',
      'Green',
      'Early',
      'All notes',
      'Plan',
      'About',
      'Evenboard',
    ]);
    expect(all.words).toContain('word put away');
    const own = await sheetsFor(kofi);
    expect(own.names).toEqual(['Board', 'Votes (2)', 'All notes', 'Plan', 'About', 'Evenboard']);
    expect(own.words).not.toMatch(/word of Green|word put away/);
  });

  it('has every board in session.json, with the rooms they belong to, for facilitators alone', async () => {
    const { host, kofi, votes, green, early, get } = afternoon;
    const { json } = await get('session.json', host);
    expect(json).toMatchObject({
      version: 1,
      session: { rooms: { [votes]: { name: 'Votes' }, [early]: { name: 'Early', isPutAway: true } } },
      votes: {},
      polls: {},
    });
    const boards = json.boards as Record<string, { notes: object; comments: object }>;
    expect(Object.keys(boards)).toEqual(expect.arrayContaining([MAIN_ROOM, votes, green, early]));
    for (const room of [MAIN_ROOM, votes, green, early]) {
      expect(Object.values(boards[room]?.notes ?? {})).toHaveLength(1);
      expect(Object.values(boards[room]?.comments ?? {})).toHaveLength(1);
      expect(boards[room]).toMatchObject({ gaps: {}, legend: {}, sections: expect.any(Object) });
    }
    expectProblem(await get('session.json', kofi), 403, 'not_allowed', /Only facilitators/);
  });
});
