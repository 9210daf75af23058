import { openBoard, readBoard } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Answer, startTestServer, type TestServer } from './startTestServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Created {
  sessionId: string;
  keys: Record<'facilitator' | 'participant' | 'observer', string>;
  links: Record<'facilitator' | 'participant' | 'observer', string>;
}

async function create(more: Record<string, unknown> = {}): Promise<Created> {
  const answer = await server.call('POST', '/api/sessions', {
    body: { title: 'Co-creating our strategy', ...more },
  });
  expect(answer.status).toBe(201);
  return answer.json as Partial<Created> as Created;
}

const join = (session: Created, role: keyof Created['keys'], name: string, token?: string): Promise<Answer> =>
  server.call('POST', `/api/sessions/${session.sessionId}/join`, {
    body: { key: session.keys[role], name },
    token,
  });

async function tokenFor(session: Created, role: keyof Created['keys'], name: string): Promise<string> {
  const answer = await join(session, role, name);
  expect(answer.status).toBe(201);
  return String(answer.json.token);
}

function expectProblem(answer: Answer, status: number, code: string, words: RegExp): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.json).toMatchObject({ status, code, type: expect.any(String), title: expect.any(String) });
  expect(answer.json.detail).toMatch(words);
}

/** What a stock client has of a document, once it is synced and `isThere`. */
async function read<T>(
  session: Created,
  document: string,
  token: string,
  isThere: (doc: Y.Doc) => T | undefined,
): Promise<T> {
  const doc = new Y.Doc();
  class Socket extends globalThis.WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { Authorization: `Bearer ${token}` } });
    }
  }
  const provider = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync`,
    `${session.sessionId}/${document}`,
    doc,
    { disableBc: true, WebSocketPolyfill: Socket },
  );
  try {
    return await new Promise<T>((resolve) => {
      const look = (): void => {
        const found = isThere(doc);
        if (found !== undefined) resolve(found);
      };
      doc.on('update', look);
      provider.on('sync', look);
    });
  } finally {
    provider.destroy();
    doc.destroy();
  }
}

describe('POST /api/sessions', () => {
  it('answers with an id, three keys and three links', async () => {
    const { sessionId, keys, links } = await create();
    expect(new Set(Object.values(keys)).size).toBe(3);
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      expect(links[role]).toBe(`${server.url}/s/${sessionId}#${keys[role]}`);
    }
  });

  it('lays out the five sections of the strategy template, and none without a template', async () => {
    const session = await create({ template: 'strategy' });
    const token = await tokenFor(session, 'observer', 'Saoirse');
    const sections = await read(session, 'board/main', token, (doc) => {
      const board = openBoard(doc, { now: Date.now, random: Math.random, newId: () => 'x' });
      const own = readBoard(board).sections.filter((section) => !section.isUnsorted);
      return own.length > 0 ? own : undefined;
    });
    expect(sections.map((section) => section.title)).toEqual([
      'The world in 2035',
      'What we want to see by 2022',
      'What we already do well',
      'What more needs to happen',
      'How we make it happen',
    ]);
    expect(sections.map((section) => section.columns)).toEqual([2, 2, 2, 2, 2]);
    expect(sections.every((section) => section.prompt.endsWith('?'))).toBe(true);
  });

  it.each([
    [{}, 'malformed', /“title” is missing/],
    [{ title: ' \u0000 ' }, 'malformed', /A title needs/],
    [{ title: 'a'.repeat(300) }, 'malformed', /at most 200 characters/],
    [{ title: 'a', template: 'nonsense' }, 'malformed', /“template” must be one of strategy/],
    [{ title: 'a', closesAt: 'soon' }, 'malformed', /“closesAt” must be/],
    [{ title: 'a', closesAt: 1 }, 'malformed', /has passed already/],
    [{ title: 'a', timeZone: 'Mars/North' }, 'malformed', /time zone/],
    [{ title: 'a', colour: 'red' }, 'unknown_field', /“colour”/],
    [[], 'malformed', /one JSON object/],
  ])('refuses %j in plain words', async (body, code, words) => {
    expectProblem(await server.call('POST', '/api/sessions', { body }), 400, code, words);
  });

  it('says what is wrong with a body that is no JSON, is missing or is too large', async () => {
    const address = '/api/sessions';
    expectProblem(
      await server.call('POST', address, { body: '{"title":' }),
      400,
      'malformed',
      /not valid JSON/,
    );
    expectProblem(await server.call('POST', address), 400, 'malformed', /no JSON body/);
    const large = { title: 'a'.repeat(LIMITS.httpBodyBytes) };
    expectProblem(await server.call('POST', address, { body: large }), 413, 'too_large', /larger/);
  });
});

describe('POST …/join', () => {
  it('lets a new person in with a token and a cookie that lasts', async () => {
    const session = await create();
    const answer = await join(session, 'participant', '  Kofi ');
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      token: expect.any(String),
      participant: { id: expect.any(String), name: 'Kofi', role: 'participant' },
      room: 'main',
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(`^evenboard_${session.sessionId}=${String(answer.json.token)}; Max-Age=\\d{8}`),
    );
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('keeps the person who is there already, with the higher role of the two', async () => {
    const session = await create();
    const first = await join(session, 'participant', 'Oluchi');
    const token = String(first.json.token);
    const cookie = `other=1; evenboard_${session.sessionId}=${token}`;
    const second = await server.call('POST', `/api/sessions/${session.sessionId}/join`, {
      body: { key: session.keys.facilitator, name: 'Somebody' },
      headers: { Cookie: cookie },
    });
    expect(second.status).toBe(200);
    expect(second.json).toEqual({
      ...first.json,
      participant: { ...(first.json.participant as object), role: 'facilitator' },
    });
    const third = await join(session, 'observer', 'Oluchi', token);
    expect(third.status).toBe(200);
    expect(third.json.participant).toMatchObject({ role: 'facilitator' });
  });

  it('gives two people with one name a quiet number', async () => {
    const session = await create();
    await join(session, 'participant', 'Kofi');
    expect((await join(session, 'participant', 'kofi')).json.participant).toMatchObject({ name: 'kofi 2' });
  });

  it('refuses a wrong key, a name that is too long or empty, and a session that is not there', async () => {
    const session = await create();
    const address = `/api/sessions/${session.sessionId}/join`;
    const { participant: key } = session.keys;
    expectProblem(
      await server.call('POST', address, { body: { key: 'wrong', name: 'Kofi' } }),
      403,
      'wrong_key',
      /link/,
    );
    const long = { key, name: 'a'.repeat(10_000) };
    expectProblem(
      await server.call('POST', address, { body: long }),
      400,
      'malformed',
      /at most 60 characters/,
    );
    expectProblem(
      await server.call('POST', address, { body: { key, name: ' ' } }),
      400,
      'malformed',
      /A name needs/,
    );
    const odd = { key, name: 'Kofi', admin: true };
    expectProblem(await server.call('POST', address, { body: odd }), 400, 'unknown_field', /“admin”/);
    const elsewhere = { body: { key, name: 'Kofi' } };
    expectProblem(
      await server.call('POST', '/api/sessions/nowhere/join', elsewhere),
      404,
      'no_such_session',
      /Check the link/,
    );
    expectProblem(
      await server.call('POST', '/api/sessions/%E0%A4%A/join', elsewhere),
      400,
      'malformed',
      /address/,
    );
  });

  it('lets a hundred people behind one address in within a minute', async () => {
    const session = await create();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => join(session, 'participant', `Person ${n}`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 100 }, () => 201));
  });

  it('treats a broken cookie as none', async () => {
    const session = await create();
    for (const cookie of [`evenboard_${session.sessionId}=%00%`, `evenboard_${session.sessionId}`, ';=;']) {
      const answer = await server.call('GET', `/api/sessions/${session.sessionId}`, {
        headers: { Cookie: cookie },
      });
      expectProblem(answer, 401, 'not_joined', /Open the link/);
    }
  });
});

describe('what a person who has joined can ask', () => {
  it('sees the session, themselves and what is theirs alone', async () => {
    const session = await create();
    const token = await tokenFor(session, 'participant', 'Idris');
    const seen = await server.call('GET', `/api/sessions/${session.sessionId}`, { token });
    expect(seen.json).toEqual({
      sessionId: session.sessionId,
      title: 'Co-creating our strategy',
      you: { id: expect.any(String), name: 'Idris', role: 'participant', room: 'main' },
      rooms: [{ id: 'main', name: expect.any(String), colour: expect.any(String) }],
      serverTime: expect.any(Number),
    });
    const me = await server.call('GET', `/api/sessions/${session.sessionId}/me`, { token });
    expect(me.json).toMatchObject({
      participant: { name: 'Idris' },
      room: 'main',
      ballots: {},
      answers: {},
      late: [],
    });
  });

  it('is shown the door first, with the host and oneself', async () => {
    const session = await create({ closesAt: '2999-01-01T12:00:00+01:00', timeZone: 'Europe/London' });
    const address = `/api/sessions/${session.sessionId}/door`;
    const body = { key: session.keys.participant };
    expect((await server.call('POST', address, { body })).json).toEqual({
      title: 'Co-creating our strategy',
      role: 'participant',
      state: 'open',
      closesAt: Date.parse('2999-01-01T12:00:00+01:00'),
      timeZone: 'Europe/London',
      peopleCount: 0,
    });
    const token = await tokenFor(session, 'facilitator', 'Oluchi');
    await tokenFor(session, 'facilitator', 'Wren');
    const answer = await server.call('POST', address, { body, token });
    expect(answer.json).toMatchObject({
      host: 'Oluchi',
      peopleCount: 2,
      you: { name: 'Oluchi', role: 'facilitator' },
    });
    expectProblem(await server.call('POST', address, { body: { key: 'x' } }), 403, 'wrong_key', /key/);
  });

  it('shows the links and the short code to facilitators only, and the code opens the participants’ link', async () => {
    const session = await create();
    const facilitator = await tokenFor(session, 'facilitator', 'Oluchi');
    const participant = await tokenFor(session, 'participant', 'Kofi');
    const address = `/api/sessions/${session.sessionId}/links`;
    const { links, code } = (await server.call('GET', address, { token: facilitator })).json;
    expect(links).toEqual({ participant: session.links.participant, observer: session.links.observer });
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expectProblem(
      await server.call('GET', address, { token: participant }),
      403,
      'not_allowed',
      /facilitators/,
    );
    const found = await server.call('POST', '/api/codes', { body: { code: String(code).toLowerCase() } });
    expect(found.json).toEqual({ sessionId: session.sessionId, key: session.keys.participant });
    expectProblem(
      await server.call('POST', '/api/codes', { body: { code: 'AAAA' } }),
      404,
      'no_such_session',
      /eight/,
    );
  });

  it('leaves: the cookie and the token go, the person and other tokens stay', async () => {
    const session = await create();
    const token = await tokenFor(session, 'participant', 'Kofi');
    const left = await server.call('POST', `/api/sessions/${session.sessionId}/leave`, { body: {}, token });
    expect(left.status).toBe(204);
    expect(left.headers.get('set-cookie')).toMatch(/^evenboard_\w+=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expectProblem(
      await server.call('GET', `/api/sessions/${session.sessionId}`, { token }),
      401,
      'not_joined',
      /link/,
    );
    expect((await join(session, 'participant', 'Kofi')).json.participant).toMatchObject({ name: 'Kofi 2' });
  });
});

describe('commands', () => {
  it('adds somebody who takes part by telephone, once for one commandId', async () => {
    const session = await create();
    const token = await tokenFor(session, 'facilitator', 'Oluchi');
    const address = `/api/sessions/${session.sessionId}/commands`;
    const body = { type: 'addProxy', name: 'Edna', channel: 'telephone', commandId: 'one' };
    const [first, again] = await Promise.all([
      server.call('POST', address, { body, token }),
      server.call('POST', address, { body, token }),
    ]);
    expect(first.status).toBe(200);
    expect(first.json).toEqual({
      participant: { id: expect.any(String), name: 'Edna', role: 'participant' },
    });
    expect(again.json).toEqual(first.json);
    const people = await read(session, 'session', token, (doc) => {
      const entries = doc.getMap('people').toJSON() as Record<string, { name: string; proxy?: string }>;
      return Object.keys(entries).length >= 2 ? Object.values(entries) : undefined;
    });
    expect(people).toHaveLength(2);
    expect(people).toContainEqual({
      name: 'Edna',
      role: 'participant',
      room: 'main',
      online: false,
      proxy: 'telephone',
    });
  });

  it('renames the one who asks, for everybody', async () => {
    const session = await create();
    const token = await tokenFor(session, 'observer', 'Sian');
    const answer = await server.call('POST', `/api/sessions/${session.sessionId}/commands`, {
      body: { type: 'renameMyself', name: 'Siân' },
      token,
    });
    expect(answer.json.participant).toMatchObject({ name: 'Siân' });
    const name = await read(session, 'session', token, (doc) => {
      const [person] = Object.values(doc.getMap('people').toJSON() as Record<string, { name: string }>);
      return person?.name === 'Siân' ? person.name : undefined;
    });
    expect(name).toBe('Siân');
  });

  it('refuses what is unknown by name, and what the role does not allow', async () => {
    const session = await create();
    const token = await tokenFor(session, 'participant', 'Kofi');
    const address = `/api/sessions/${session.sessionId}/commands`;
    const command = (body: unknown) => server.call('POST', address, { body, token });
    expectProblem(await command({ type: 'fly' }), 400, 'malformed', /no command/);
    expectProblem(await command({ name: 'Kofi' }), 400, 'malformed', /“type” is missing/);
    expectProblem(
      await command({ type: 'renameMyself', name: 'K', role: 'facilitator' }),
      400,
      'unknown_field',
      /“role”/,
    );
    expectProblem(
      await command({ type: 'addProxy', name: 'E', channel: 'telephone' }),
      403,
      'not_allowed',
      /facilitators/,
    );
    expectProblem(
      await command({ type: 'tidySection', room: 'main', section: 'a' }),
      403,
      'not_allowed',
      /facilitators/,
    );
  });
});

describe('the session document', () => {
  it('has the session, its people with who is online, and the main room', async () => {
    const session = await create();
    const token = await tokenFor(session, 'facilitator', 'Oluchi');
    const entries = await read(session, 'session', token, (doc) => {
      const people = doc.getMap('people').toJSON() as Record<string, { online: boolean }>;
      return Object.values(people).some((person) => person.online)
        ? { info: doc.getMap('info').toJSON(), people, rooms: doc.getMap('rooms').toJSON() }
        : undefined;
    });
    const [id] = Object.keys(entries.people);
    expect(entries.info).toMatchObject({ title: 'Co-creating our strategy', state: 'open', host: id });
    expect(entries.people).toEqual({
      [String(id)]: { name: 'Oluchi', role: 'facilitator', room: 'main', online: true },
    });
    expect(Object.keys(entries.rooms)).toEqual(['main']);
  });
});

describe('DELETE', () => {
  it('erases everything, for facilitators only', async () => {
    const session = await create({ template: 'strategy' });
    const address = `/api/sessions/${session.sessionId}`;
    const participant = await tokenFor(session, 'participant', 'Kofi');
    const token = await tokenFor(session, 'facilitator', 'Oluchi');
    expectProblem(
      await server.call('DELETE', address, { token: participant }),
      403,
      'not_allowed',
      /Nothing was erased/,
    );
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${session.sessionId}/board/main`, {
      headers: { Authorization: `Bearer ${participant}` },
    });
    await new Promise((resolve) => socket.once('message', resolve));
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    expect((await server.call('DELETE', address, { token })).status).toBe(204);
    expect(await closed).toBe(4404);
    expectProblem(await server.call('GET', address, { token }), 404, 'no_such_session', /erased/);
    expectProblem(await join(session, 'participant', 'Kofi'), 404, 'no_such_session', /erased/);
  });
});
