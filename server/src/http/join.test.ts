import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, join } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('POST …/join', () => {
  it('lets a new person in with a token and a cookie that lasts', async () => {
    const session = await create(server);
    const answer = await join(server, session, 'participant', '  Kofi ');
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
    const session = await create(server);
    const first = await join(server, session, 'participant', 'Oluchi');
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
    const third = await join(server, session, 'observer', 'Oluchi', token);
    expect(third.status).toBe(200);
    expect(third.json.participant).toMatchObject({ role: 'facilitator' });
  });

  it('gives two people with one name a quiet number', async () => {
    const session = await create(server);
    await join(server, session, 'participant', 'Kofi');
    expect((await join(server, session, 'participant', 'kofi')).json.participant).toMatchObject({
      name: 'kofi 2',
    });
  });

  it('refuses a wrong key, a name that is too long or empty, and a session that is not there', async () => {
    const session = await create(server);
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
    const session = await create(server);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => join(server, session, 'participant', `Person ${n}`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 100 }, () => 201));
  });

  it('treats a broken cookie as none', async () => {
    const session = await create(server);
    for (const cookie of [`evenboard_${session.sessionId}=%00%`, `evenboard_${session.sessionId}`, ';=;']) {
      const answer = await server.call('GET', `/api/sessions/${session.sessionId}`, {
        headers: { Cookie: cookie },
      });
      expectProblem(answer, 401, 'not_joined', /Open the link/);
    }
  });
});
