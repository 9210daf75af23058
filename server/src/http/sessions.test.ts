import { openBoard, readBoard } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, join, read, tokenFor } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('POST /api/sessions', () => {
  it('answers with an id, three keys and three links', async () => {
    const { sessionId, keys, links, code } = await create(server);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(new Set(Object.values(keys)).size).toBe(3);
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      expect(links[role]).toBe(`${server.url}/s/${sessionId}#${keys[role]}`);
    }
  });

  it('lays out the five sections of the strategy template, and none without a template', async () => {
    const session = await create(server, { template: 'strategy' });
    const token = await tokenFor(server, session, 'observer', 'Saoirse');
    const sections = await read(server, session, 'board/main', token, (doc) => {
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
    [{ title: 'a', template: 'nonsense' }, 'malformed', /no such template/],
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

describe('the session document', () => {
  it('has the session, its people with who is online, and the main room', async () => {
    const session = await create(server);
    const token = await tokenFor(server, session, 'facilitator', 'Oluchi');
    const entries = await read(server, session, 'session', token, (doc) => {
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
    const session = await create(server, { template: 'strategy' });
    const address = `/api/sessions/${session.sessionId}`;
    const participant = await tokenFor(server, session, 'participant', 'Kofi');
    const token = await tokenFor(server, session, 'facilitator', 'Oluchi');
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
    expectProblem(await join(server, session, 'participant', 'Kofi'), 404, 'no_such_session', /erased/);
  });
});
