import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, connect, expectProblem, join, read, setUpSession } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

/** Who waits, as facilitators see it, once so many do. */
const lobby = (session: Created, token: string, count: number) =>
  read(server, session, 'desk', token, (doc) => {
    const waiting = doc.getMap('lobby').toJSON() as Record<string, { name: string; askedAt: number }>;
    return Object.keys(waiting).length === count ? waiting : undefined;
  });

const doorSays = (session: Created, token: string, wanted: object) =>
  read(server, session, 'desk', token, (doc) => {
    const door = doc.getMap('door').toJSON();
    return JSON.stringify(door) === JSON.stringify(wanted) || undefined;
  });

async function knock(session: Created, name: string, token?: string) {
  const answer = await join(server, session, 'participant', name, token);
  expect(answer.status).toBe(202);
  expect(answer.json).toEqual({ waiting: true, token: expect.any(String) });
  expect(answer.headers.get('set-cookie')).toContain(String(answer.json.token));
  return String(answer.json.token);
}

describe('the lobby', () => {
  it('lets newcomers wait until they are admitted, and then their token works', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    await command({ type: 'setLobby', on: true });
    await doorSays(session, host.token, { lobby: true, locked: false });
    const kofi = await knock(session, 'Kofi');
    const ada = await knock(session, 'Ada');
    const waiting = await lobby(session, host.token, 2);
    expect(
      Object.values(waiting)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Ada', 'Kofi']);
    expectProblem(await seen(kofi), 401, 'not_joined', /only wait/);
    expect(await (await connect(server, session, 'session', kofi)).closed).toBe(4401);
    expect(await knock(session, 'Kofi', kofi)).toBe(kofi);

    const [id = ''] = Object.entries(waiting).find(([, { name }]) => name === 'Kofi') ?? [];
    const admitted = await command({ type: 'admit', participants: [id, 'nobody'] });
    expect(admitted.json).toEqual({ admitted: [{ id, name: 'Kofi', role: 'participant' }] });
    expect((await seen(kofi)).json.you).toMatchObject({ id, name: 'Kofi', room: 'main' });
    const again = await join(server, session, 'participant', 'Kofi', kofi);
    expect(again.status).toBe(200);
    expect(again.json).toMatchObject({ token: kofi, participant: { id } });
    await lobby(session, host.token, 1);
    expectProblem(await seen(ada), 401, 'not_joined', /only wait/);
  });

  it('is no place for facilitators, nor for who is in already', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    await command({ type: 'setLobby', on: true });
    expect((await join(server, session, 'facilitator', 'Wren')).status).toBe(201);
    expect((await join(server, session, 'participant', 'Kofi', kofi.token)).status).toBe(200);
    const waiting = await knock(session, 'Zara');
    const in_ = await join(server, session, 'facilitator', 'Zara', waiting);
    expect(in_.json).toMatchObject({ token: waiting, participant: { role: 'facilitator' } });
    await lobby(session, host.token, 0);
  });

  it('turns somebody away, whose device is told so, until it is turned off', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    await command({ type: 'setLobby', on: true });
    const odd = await knock(session, 'Odd');
    const kofi = await knock(session, 'Kofi');
    const waiting = await lobby(session, host.token, 2);
    const [participant] = Object.entries(waiting).find(([, { name }]) => name === 'Odd') ?? [];
    await command({ type: 'turnAway', participant });
    expectProblem(
      await command({ type: 'turnAway', participant }),
      404,
      'no_such_thing',
      /not wait any more/,
    );
    await lobby(session, host.token, 1);
    expectProblem(await seen(odd), 401, 'not_joined', /did not let you in/);
    expectProblem(await join(server, session, 'participant', 'Odd', odd), 403, 'turned_away', /mistake/);

    const off = await command({ type: 'setLobby', on: false });
    expect(off.json.admitted).toMatchObject([{ name: 'Kofi' }]);
    expect((await seen(kofi)).status).toBe(200);
    expect((await join(server, session, 'participant', 'Odd', odd)).status).toBe(201);
  });

  it('keeps who waits already when the door is locked, and drops them when their link is replaced', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    await command({ type: 'setLobby', on: true });
    const kofi = await knock(session, 'Kofi');
    await command({ type: 'lockDoor', locked: true });
    expect(await knock(session, 'Kofi', kofi)).toBe(kofi);
    await command({ type: 'replaceLinks', role: 'observer' });
    await lobby(session, host.token, 1);
    await command({ type: 'replaceLinks', role: 'participant' });
    await lobby(session, host.token, 0);
    expectProblem(await seen(kofi), 401, 'not_joined', /Open the link/);
  });

  it('takes off the list whose page has been closed, and nobody who still waits', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    await command({ type: 'setLobby', on: true });
    const kofi = await knock(session, 'Kofi');
    const zara = await knock(session, 'Zara');
    await lobby(session, host.token, 2);
    for (let minute = 0; minute < 2; minute++) {
      time += 60_000;
      await seen(zara);
    }
    await lobby(session, host.token, 2);
    time += 60_000;
    expect(Object.values(await lobby(session, host.token, 1))).toMatchObject([{ name: 'Zara' }]);
    expectProblem(await seen(kofi), 401, 'not_joined', /Open the link/);
    expect(await knock(session, 'Kofi', kofi)).not.toBe(kofi);
    await lobby(session, host.token, 2);
  });

  it('forgets who goes away by themselves', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    await command({ type: 'setLobby', on: true });
    const token = await knock(session, 'Kofi');
    await lobby(session, host.token, 1);
    const address = `/api/sessions/${session.sessionId}/leave`;
    expect((await server.call('POST', address, { body: {}, token })).status).toBe(204);
    await lobby(session, host.token, 0);
    expectProblem(await seen(token), 401, 'not_joined', /Open the link/);
  });

  it('gives two people of one name a quiet number when they are let in together', async () => {
    const { session, host, command } = await setUpSession(server);
    await command({ type: 'setLobby', on: true });
    await knock(session, 'Kofi');
    await knock(session, 'Kofi');
    const participants = Object.keys(await lobby(session, host.token, 2));
    const { admitted } = (await command({ type: 'admit', participants })).json;
    expect((admitted as { name: string }[]).map(({ name }) => name)).toEqual(['Kofi', 'Kofi 2']);
  });
});

describe('a locked door', () => {
  it('keeps newcomers out, in words, and lets everybody come back who was in', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    const key = String((await command({ type: 'returnLink' }, kofi)).json.link).split('#')[1];
    await command({ type: 'lockDoor', locked: true });
    await doorSays(session, host.token, { lobby: false, locked: true });
    for (const role of ['participant', 'observer'] as const) {
      expectProblem(await join(server, session, role, 'New'), 409, 'door_locked', /return link/);
    }
    expect((await join(server, session, 'participant', 'Kofi', kofi.token)).status).toBe(200);
    const door = (token?: string) =>
      server.call('POST', `/api/sessions/${session.sessionId}/door`, {
        body: { key: session.keys.participant },
        token,
      });
    expect((await door()).json).toMatchObject({ locked: true });
    expect((await door(kofi.token)).json).not.toHaveProperty('locked');
    const phone = await server.call('POST', `/api/sessions/${session.sessionId}/join`, {
      body: { key, name: 'K' },
    });
    expect(phone.status).toBe(200);
    expect((await join(server, session, 'facilitator', 'Wren')).status).toBe(201);
    await command({ type: 'lockDoor', locked: false });
    expect((await join(server, session, 'observer', 'New')).status).toBe(201);
  });
});

describe('a replaced link', () => {
  it.each(['facilitator', 'participant', 'observer'] as const)(
    'opens nothing any more, the new one does, and who is inside stays: %s',
    async (role) => {
      const { session, host, come, command, seen } = await setUpSession(server);
      const inside = await come(role, 'Inside');
      const shown = async () =>
        (await server.call('GET', `/api/sessions/${session.sessionId}/links`, { token: host.token }))
          .json as {
          links: Record<string, string>;
          code: string;
        };
      const before = await shown();
      const { links, keys } = (await command({ type: 'replaceLinks', role })).json as Pick<
        Created,
        'links' | 'keys'
      >;
      expect(links).toEqual({ [role]: `${server.url}/s/${session.sessionId}#${keys[role]}` });
      expectProblem(await join(server, session, role, 'Old link'), 403, 'wrong_key', /replaced by a new one/);
      const renewed = { ...session, keys: { ...session.keys, ...keys } };
      for (const one of ['facilitator', 'participant', 'observer'] as const) {
        const answer = await join(server, renewed, one, 'New');
        expect(answer.json.participant).toMatchObject({ role: one });
      }
      expect((await seen(inside.token)).status).toBe(200);

      const after = await shown();
      expect(after.links).toEqual({ ...before.links, ...(role !== 'facilitator' && links) });
      const old = await server.call('POST', '/api/codes', { body: { code: before.code } });
      const now = await server.call('POST', '/api/codes', { body: { code: after.code } });
      expect([old.status, now.status]).toEqual(role === 'participant' ? [404, 200] : [200, 200]);
      expect(now.json.key).toBe(renewed.keys.participant);
    },
  );
});
