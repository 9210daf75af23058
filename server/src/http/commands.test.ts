import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { create, expectProblem, join, read, setUpSession, tokenFor } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('what a person who has joined can ask', () => {
  it('sees the session, themselves and what is theirs alone', async () => {
    const session = await create(server);
    const token = await tokenFor(server, session, 'participant', 'Idris');
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
    const session = await create(server, {
      closesAt: '2999-01-01T12:00:00+01:00',
      timeZone: 'Europe/London',
    });
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
    const token = await tokenFor(server, session, 'facilitator', 'Oluchi');
    await tokenFor(server, session, 'facilitator', 'Wren');
    const answer = await server.call('POST', address, { body, token });
    expect(answer.json).toMatchObject({
      host: 'Oluchi',
      peopleCount: 2,
      you: { name: 'Oluchi', role: 'facilitator' },
    });
    expectProblem(await server.call('POST', address, { body: { key: 'x' } }), 403, 'wrong_key', /key/);
  });

  it('shows the links and the short code to facilitators only, and the code opens the participants’ link', async () => {
    const session = await create(server);
    const facilitator = await tokenFor(server, session, 'facilitator', 'Oluchi');
    const participant = await tokenFor(server, session, 'participant', 'Kofi');
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
    const session = await create(server);
    const token = await tokenFor(server, session, 'participant', 'Kofi');
    const left = await server.call('POST', `/api/sessions/${session.sessionId}/leave`, { body: {}, token });
    expect(left.status).toBe(204);
    expect(left.headers.get('set-cookie')).toMatch(/^evenboard_\w+=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expectProblem(
      await server.call('GET', `/api/sessions/${session.sessionId}`, { token }),
      401,
      'not_joined',
      /link/,
    );
    expect((await join(server, session, 'participant', 'Kofi')).json.participant).toMatchObject({
      name: 'Kofi 2',
    });
  });
});

describe('commands', () => {
  it('adds somebody who takes part by telephone, once for one commandId', async () => {
    const session = await create(server);
    const token = await tokenFor(server, session, 'facilitator', 'Oluchi');
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
    const people = await read(server, session, 'session', token, (doc) => {
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
    const session = await create(server);
    const token = await tokenFor(server, session, 'observer', 'Sian');
    const answer = await server.call('POST', `/api/sessions/${session.sessionId}/commands`, {
      body: { type: 'renameMyself', name: 'Siân' },
      token,
    });
    expect(answer.json.participant).toMatchObject({ name: 'Siân' });
    const name = await read(server, session, 'session', token, (doc) => {
      const [person] = Object.values(doc.getMap('people').toJSON() as Record<string, { name: string }>);
      return person?.name === 'Siân' ? person.name : undefined;
    });
    expect(name).toBe('Siân');
  });

  it('refuses what is unknown by name, and what the role does not allow', async () => {
    const session = await create(server);
    const token = await tokenFor(server, session, 'participant', 'Kofi');
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

  it('says that a section or a room to be tidied is not there', async () => {
    const { command } = await setUpSession(server, { template: 'strategy' });
    const tidy = (room: string, section: string) => command({ type: 'tidySection', room, section });
    expectProblem(await tidy('main', 'nothing'), 404, 'no_such_thing', /no such section/);
    expectProblem(await tidy('nowhere', 'a'), 404, 'no_such_thing', /no such room/);
    expect((await tidy('main', 'unsorted')).json).toEqual({ tidied: true });
  });
});
