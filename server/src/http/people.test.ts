import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, connect, expectProblem, join, read, setUpSession } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Waits until the session document says this of a person. */
const untilPersonIs = (session: Created, token: string, id: string, wanted: object) =>
  read(server, session, 'session', token, (doc) => {
    const person = (doc.getMap('people').toJSON() as Record<string, object | undefined>)[id];
    return person &&
      Object.entries({ ...person, ...wanted }).every(([key, value]) => Reflect.get(person, key) === value)
      ? person
      : undefined;
  });

const hostOf = (session: Created, token: string, wanted: string) =>
  read(server, session, 'session', token, (doc) => doc.getMap('info').get('host') === wanted || undefined);

const withKey = (session: Created, key: string, name: string, token?: string) =>
  server.call('POST', `/api/sessions/${session.sessionId}/join`, { body: { key, name }, token });

describe('names and roles', () => {
  it('are given by facilitators: two people with one name get a quiet number', async () => {
    const { session, host, come, command } = await setUpSession(server);
    await come('participant', 'Kofi');
    const other = await come('participant', 'Cofy');
    const answer = await command({ type: 'renamePerson', participant: other.id, name: 'kofi' });
    expect(answer.json.participant).toEqual({ id: other.id, name: 'kofi 2', role: 'participant' });
    await untilPersonIs(session, host.token, other.id, { name: 'kofi 2' });
    expectProblem(
      await command({ type: 'renamePerson', participant: 'nobody', name: 'Ada' }),
      404,
      'no_such_thing',
      /not in the session/,
    );
  });

  it('take effect at once: the connections of who has another role come back with it', async () => {
    const { session, come, command, seen } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    const board = await connect(server, session, 'board/main', kofi.token);
    expect(await (await connect(server, session, 'desk', kofi.token)).closed).toBe(4403);
    await command({ type: 'setRole', participant: kofi.id, role: 'facilitator' });
    expect(await board.closed).toBe(1012);
    expect((await seen(kofi.token)).json.you).toMatchObject({ role: 'facilitator' });
    expect((await command({ type: 'setLobby', on: false }, kofi)).status).toBe(200);
    const desk = await connect(server, session, 'desk', kofi.token);
    await command({ type: 'setRole', participant: kofi.id, role: 'observer' });
    expect(await desk.closed).toBe(1012);
    expectProblem(await command({ type: 'setLobby', on: false }, kofi), 403, 'not_allowed', /facilitators/);
  });

  it('leave a session never without a facilitator', async () => {
    const { host, come, command } = await setUpSession(server);
    const demote = { type: 'setRole', participant: host.id, role: 'participant' };
    expectProblem(await command(demote), 409, 'wrong_moment', /only facilitator/);
    expectProblem(
      await command({ type: 'removePerson', participant: host.id }),
      409,
      'wrong_moment',
      /yourself/,
    );
    const wren = await come('facilitator', 'Wren');
    expect((await command({ type: 'removePerson', participant: host.id }, wren)).status).toBe(200);
    expectProblem(
      await command({ type: 'setRole', participant: wren.id, role: 'observer' }, wren),
      409,
      'wrong_moment',
      /only facilitator/,
    );
  });

  it('show who is muted, and facilitators never are', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    await command({ type: 'mutePerson', participant: kofi.id, muted: true });
    await untilPersonIs(session, host.token, kofi.id, { muted: true });
    await command({ type: 'mutePerson', participant: kofi.id, muted: false });
    await read(server, session, 'session', host.token, (doc) => {
      const entry = doc.getMap('people').get(kofi.id) as object | undefined;
      return (entry && !('muted' in entry)) || undefined;
    });
    const muteHost = { type: 'mutePerson', participant: host.id, muted: true };
    expectProblem(await command(muteHost), 409, 'wrong_moment', /can always write/);
  });
});

describe('the host', () => {
  it('hands on to a facilitator, and no one else does while they are here', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const wren = await come('facilitator', 'Wren');
    const kofi = await come('participant', 'Kofi');
    const here = await connect(server, session, 'session', host.token);
    await hostOf(session, host.token, host.id);
    const toWren = { type: 'handOn', participant: wren.id };
    expectProblem(await command(toWren, wren), 409, 'wrong_moment', /Oluchi is the host and is here/);
    const toKofi = { type: 'handOn', participant: kofi.id };
    expectProblem(await command(toKofi), 409, 'wrong_moment', /not a facilitator/);
    expect((await command(toWren)).status).toBe(200);
    await hostOf(session, host.token, wren.id);
    here.close();
  });

  it('is the next facilitator when the first has left for good, and stays so when they come back', async () => {
    const { session, host, come } = await setUpSession(server);
    const wren = await come('facilitator', 'Wren');
    await hostOf(session, wren.token, host.id);
    await server.call('POST', `/api/sessions/${session.sessionId}/leave`, { body: {}, token: host.token });
    await hostOf(session, wren.token, wren.id);
    await come('facilitator', 'Oluchi');
    await hostOf(session, wren.token, wren.id);
    const door = await server.call('POST', `/api/sessions/${session.sessionId}/door`, {
      body: { key: session.keys.participant },
    });
    expect(door.json).toMatchObject({ host: 'Wren', peopleCount: 2 });
  });
});

describe('somebody who is removed', () => {
  it('stays known on their device, and finds the door shut behind them where that was asked for', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const [kofi, odd] = [await come('participant', 'Kofi'), await come('participant', 'Odd')];
    await command({ type: 'removePerson', participant: odd.id, door: 'lobby' });
    expect((await join(server, session, 'participant', 'Somebody new')).status).toBe(202);
    await command({ type: 'removePerson', participant: kofi.id, door: 'lock' });
    expectProblem(await join(server, session, 'participant', 'Kofi 2'), 409, 'door_locked', /locked/);

    const left = await server.call('POST', `/api/sessions/${session.sessionId}/leave`, { token: odd.token });
    expect(left.headers.get('set-cookie')).toBeNull();
    await command({ type: 'lockDoor', locked: false });
    await command({ type: 'setLobby', on: false });
    expectProblem(await join(server, session, 'participant', 'New', odd.token), 403, 'removed', /back in/);
    expect((await join(server, session, 'participant', 'New')).status).toBe(201);
    expect((await command({ type: 'letBackIn', participant: odd.id })).status).toBe(200);
    expect((await join(server, session, 'participant', 'Odd', odd.token)).json.participant).toMatchObject({
      id: odd.id,
    });
    expect(
      (await server.call('GET', `/api/sessions/${session.sessionId}`, { token: host.token })).status,
    ).toBe(200);
  });

  it('is out at once on every device, cannot come in again, and can be let back in', async () => {
    const { session, host, come, command, seen } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    const { link } = (await command({ type: 'returnLink' }, kofi)).json;
    const returnKey = String(link).split('#')[1] ?? '';
    const phone = String((await withKey(session, returnKey, 'Kofi')).json.token);
    const sockets = [
      await connect(server, session, 'board/main', kofi.token),
      await connect(server, session, 'session', phone),
    ];
    await command({ type: 'removePerson', participant: kofi.id });
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([4401, 4401]);
    expect(await (await connect(server, session, 'session', phone)).closed).toBe(4401);
    await untilPersonIs(session, host.token, kofi.id, { gone: 'removed', room: 'main' });
    expectProblem(await seen(kofi.token), 401, 'not_joined', /taken you out/);
    expectProblem(
      await command({ type: 'signal', signal: 'agree' }, kofi),
      401,
      'not_joined',
      /taken you out/,
    );
    const again = await join(server, session, 'participant', 'Kofi', kofi.token);
    expectProblem(again, 403, 'removed', /let you back in/);
    expectProblem(await withKey(session, returnKey, 'Kofi'), 403, 'removed', /let you back in/);

    await command({ type: 'letBackIn', participant: kofi.id });
    for (const token of [kofi.token, phone]) {
      expect((await seen(token)).json.you).toMatchObject({ id: kofi.id, name: 'Kofi' });
    }
    await read(server, session, 'session', host.token, (doc) => {
      const entry = doc.getMap('people').get(kofi.id) as object | undefined;
      return (entry && !('gone' in entry)) || undefined;
    });
  });
});

describe('a personal return link', () => {
  it('brings the same person to another device, as often as they like, until they ask for a new one', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    const first = await command({ type: 'returnLink' });
    const address = `${server.url}/s/${session.sessionId}#`;
    expect(first.json).toEqual({ link: expect.stringContaining(address) });
    const key = String(first.json.link).slice(address.length);
    expect(key.length).toBeGreaterThanOrEqual(22);

    const door = await server.call('POST', `/api/sessions/${session.sessionId}/door`, { body: { key } });
    expect(door.json).toMatchObject({ role: 'facilitator', you: { id: host.id, name: 'Oluchi' } });
    for (const device of ['phone', 'tablet']) {
      const answer = await withKey(session, key, device);
      expect(answer.status).toBe(200);
      expect(answer.json.participant).toEqual({ id: host.id, name: 'Oluchi', role: 'facilitator' });
      expect((await seen(String(answer.json.token))).json.you).toMatchObject({ id: host.id });
    }
    expect((await withKey(session, key, 'x', host.token)).json.token).toBe(host.token);

    const second = String((await command({ type: 'returnLink' })).json.link).slice(address.length);
    expectProblem(await withKey(session, key, 'Oluchi'), 403, 'wrong_key', /replaced by a new one/);
    expect((await withKey(session, second, 'Oluchi')).status).toBe(200);
    expect((await seen(host.token)).status).toBe(200);
  });

  it('makes one person of two, where the phone had come in by itself', async () => {
    const { session, host, come, command, seen } = await setUpSession(server);
    const laptop = await come('participant', 'Kofi');
    const phone = await come('participant', 'Kofi');
    const key = String((await command({ type: 'returnLink' }, laptop)).json.link).split('#')[1] ?? '';
    const answer = await withKey(session, key, 'Kofi', phone.token);
    expect(answer.json.participant).toMatchObject({ id: laptop.id, name: 'Kofi' });
    await untilPersonIs(session, host.token, phone.id, { gone: 'left' });
    expectProblem(await seen(phone.token), 401, 'not_joined', /has left/);
  });

  it('is known to the one who asked alone: no disk has it, and the same command does not repeat it', async () => {
    const { session, come, command } = await setUpSession(server);
    const edna = (await command({ type: 'addProxy', name: 'Edna', channel: 'post' })).json.participant as {
      id: string;
    };
    const wren = await come('facilitator', 'Wren');
    const commands = [
      { type: 'returnLink', commandId: 'link' },
      { type: 'proxyCard', participant: edna.id, commandId: 'card' },
      { type: 'replaceLinks', role: 'facilitator', commandId: 'links' },
    ];
    const said: string[] = [];
    for (const body of commands) {
      const { json } = await command(body, wren);
      const {
        link = '',
        code = '',
        keys,
      } = json as { link?: string; code?: string; keys?: { facilitator: string } };
      said.push(link.split('#')[1] || code.replaceAll('-', '') || (keys?.facilitator ?? ''));
      expectProblem(await command(body, wren), 409, 'wrong_moment', /Ask once more/);
    }
    expect(said.every((secret) => secret.length >= 12)).toBe(true);
    const files = (await readdir(server.dataDir)).map((name) => path.join(server.dataDir, name));
    const disk = Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
    expect(disk.includes(session.sessionId)).toBe(true);
    expect(said.filter((secret) => disk.includes(secret))).toEqual([]);
  });
});

describe('a participant without a screen', () => {
  it('takes over what is theirs with the code on their card', async () => {
    const { session, host, command, seen } = await setUpSession(server);
    const added = await command({ type: 'addProxy', name: 'Edna', channel: 'telephone' });
    const { id } = added.json.participant as { id: string };
    const { code } = (await command({ type: 'proxyCard', participant: id })).json;
    expect(code).toMatch(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/);

    const found = await server.call('POST', '/api/codes', { body: { code: String(code).toLowerCase() } });
    expect(found.json).toEqual({ sessionId: session.sessionId, key: String(code).replaceAll('-', '') });
    await command({ type: 'lockDoor', locked: true });
    const answer = await withKey(session, String(code).replaceAll('-', ' ').toLowerCase(), 'Somebody');
    expect(answer.status).toBe(200);
    expect(answer.json.participant).toEqual({ id, name: 'Edna', role: 'participant' });
    const person = await read(server, session, 'session', host.token, (doc) => {
      const entry = doc.getMap('people').get(id) as object | undefined;
      return entry && !('proxy' in entry) ? entry : undefined;
    });
    expect(person).toMatchObject({ name: 'Edna', role: 'participant' });
    expect((await seen(String(answer.json.token))).json.you).toMatchObject({ id });

    const lost = await command({ type: 'proxyCard', participant: id });
    expect((await withKey(session, String(code), 'Edna')).status).toBe(403);
    expect((await withKey(session, String(lost.json.code), 'Edna')).status).toBe(200);
  });

  it('has a card, and nobody else has', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    const card = { type: 'proxyCard', participant: kofi.id };
    expectProblem(await command(card), 409, 'wrong_moment', /needs no card/);
    const edna = (await command({ type: 'addProxy', name: 'Edna', channel: 'post' })).json.participant as {
      id: string;
    };
    const role = { type: 'setRole', participant: edna.id, role: 'facilitator' };
    expectProblem(await command(role), 409, 'wrong_moment', /without a screen/);
    await command({ type: 'removePerson', participant: edna.id });
    await untilPersonIs(session, host.token, edna.id, { gone: 'removed' });
  });
});
