import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, connect, create, expectProblem, join, read, tokenFor } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

const ROOMS = [
  { name: 'Blue', colour: 'blue' },
  { name: 'Green', colour: 'green' },
];

interface RoomsAnswer {
  rooms: { id: string; name: string; members: string[] }[];
}

async function setUp(participants: number) {
  const session = await create(server, { template: 'strategy' });
  const host = await tokenFor(server, session, 'facilitator', 'Oluchi');
  const wren = await tokenFor(server, session, 'facilitator', 'Wren');
  const people: string[] = [];
  for (let index = 0; index < participants; index++) {
    people.push(await tokenFor(server, session, 'participant', `Person ${index + 1}`));
  }
  const command = (body: object, token = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });
  const assign = async (more: object = {}) =>
    (await command({ type: 'assignRooms', mode: 'random', rooms: ROOMS, ...more }))
      .json as Partial<RoomsAnswer> as RoomsAnswer;
  const me = async (token: string) =>
    (await server.call('GET', `/api/sessions/${session.sessionId}`, { token })).json.you as {
      id: string;
      room: string;
    };
  return { session, host, wren, people, command, assign, me };
}

/** Waits until the session document says that the rooms are in `state`. */
const untilRoomsAre = (session: Created, token: string, state: string) =>
  read(server, session, 'session', token, (doc) => {
    const breakout = doc.getMap('breakout').toJSON();
    return breakout['state'] === state ? breakout : undefined;
  });

const sectionsOf = (session: Created, room: string, token: string) =>
  read(server, session, `board/${room}`, token, (doc) => {
    const sections = Object.keys(doc.getMap('sections').toJSON()).sort();
    return sections.length > 0 ? sections : undefined;
  });

describe('break-out rooms', () => {
  it('are assigned, opened after a countdown, and closed when everybody has left them', async () => {
    const { session, host, people, command, assign, me } = await setUp(5);
    const { rooms } = await assign();
    expect(rooms.map(({ name }) => name)).toEqual(['Blue', 'Green']);
    expect(rooms.map(({ members }) => members.length).sort()).toEqual([2, 3]);
    await untilRoomsAre(session, host, 'ready');

    await command({ type: 'openRooms', minutes: 15 });
    const opening = await untilRoomsAre(session, host, 'opening');
    expect(opening['opensAt']).toBe(time + 10_000);
    expect((await me(people[0] ?? '')).room).toBe('main');
    time += 10_000;
    const open = await untilRoomsAre(session, host, 'open');
    expect(open['endsAt']).toBe(time + 15 * 60_000);
    for (const token of people) {
      const { id, room } = await me(token);
      expect(rooms.find(({ members }) => members.includes(id))?.id).toBe(room);
      expect(await sectionsOf(session, room, token)).toEqual(await sectionsOf(session, 'main', token));
    }

    const late = await join(server, session, 'participant', 'Nkechi');
    const smallest = rooms.find(({ members }) => members.length === 2);
    expect(late.json.room).toBe(smallest?.id);

    await command({ type: 'closeRooms' });
    time += 1_000;
    await untilRoomsAre(session, host, 'none');
    expect((await me(people[0] ?? '')).room).toBe('main');
  });

  it('are told to everybody before they open: who belongs where', async () => {
    const { session, host, assign } = await setUp(3);
    const { rooms } = await assign();
    const told = await read(server, session, 'session', host, (doc) => {
      const people = doc.getMap('people').toJSON() as Record<string, { room: string; group?: string }>;
      return Object.values(people).some(({ group }) => group !== undefined) ? people : undefined;
    });
    for (const { id, members } of rooms) {
      for (const member of members) expect(told[member]).toMatchObject({ room: 'main', group: id });
    }
  });

  it('tell a page that its person is in another room now', async () => {
    const { session, people, command, assign } = await setUp(2);
    await assign();
    const token = people[0] ?? '';
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${session.sessionId}/board/main`, {
      headers: { Authorization: `Bearer ${token}` },
    } as unknown as string[]);
    socket.binaryType = 'arraybuffer';
    const told = new Promise<void>((resolve) => {
      socket.onmessage = ({ data }) => new Uint8Array(data)[0] === 65 && resolve();
    });
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    await command({ type: 'openRooms', minutes: 1 });
    time += 10_000;
    await told;
    socket.close();
  });

  it('pass the question and its facilitator on, and keep groups and boards', async () => {
    const { session, host, people, command, assign, me } = await setUp(4);
    await assign();
    await command({ type: 'openRooms', minutes: 15 });
    time += 10_000;
    await untilRoomsAre(session, host, 'open');
    const before = await roomsOf(session, host);
    const groups = await Promise.all(people.map(me));
    await command({ type: 'rotateRooms' });
    time += 10_000;
    const breakout = await read(server, session, 'session', host, (doc) => {
      const value = doc.getMap('breakout').toJSON();
      return value['state'] === 'open' && value['round'] === 2 ? value : undefined;
    });
    expect(breakout['endsAt']).toBe(time + 15 * 60_000);
    const [a, b] = Object.values(before);
    const [c, d] = Object.values(await roomsOf(session, host));
    expect([c?.section, d?.section]).toEqual([b?.section, a?.section]);
    expect([c?.facilitators, d?.facilitators]).toEqual([b?.facilitators, a?.facilitators]);
    expect(c?.section).not.toBe(d?.section);
    expect(await Promise.all(people.map(me))).toEqual(groups);
    const facilitator = c?.facilitators[0];
    expect([host].length && (await me(host)).room).toBe(
      facilitator === (await me(host)).id ? Object.keys(before)[0] : Object.keys(before)[1],
    );
  });

  it('rotate by themselves as scheduled, with the countdown, and close after the last round', async () => {
    const { session, host, people, command, assign } = await setUp(2);
    await assign();
    await command({ type: 'setRotations', rounds: 2, minutes: 10 });
    expect(await untilRoomsAre(session, host, 'ready')).toMatchObject({ rounds: 2, roundMinutes: 10 });
    await command({ type: 'openRooms', minutes: 15 });
    time += 10_000;
    await untilRoomsAre(session, host, 'open');
    const before = Object.values(await roomsOf(session, host)).map(({ section }) => section);
    time += 15 * 60_000;
    expect(await untilRoomsAre(session, host, 'opening')).toMatchObject({ round: 2, opensAt: time + 10_000 });
    time += 10_000;
    const second = await untilRoomsAre(session, host, 'open');
    expect(second).toMatchObject({ round: 2, endsAt: time + 10 * 60_000 });
    const after = Object.values(await roomsOf(session, host)).map(({ section }) => section);
    expect(after).toEqual([before[1], before[0]]);
    time += 10 * 60_000;
    expect(await untilRoomsAre(session, host, 'closing')).toMatchObject({ endsAt: time + 60_000 });
    time += 60_000;
    expect(await untilRoomsAre(session, host, 'none')).toEqual({ state: 'none' });
    const refused = await command({ type: 'setRotations', rounds: 2, minutes: 10 }, people[0]);
    expectProblem(refused, 403, 'not_allowed', /facilitators/);
  });

  it('end one before the others, and give one more time than the others', async () => {
    const { session, host, people, command, assign, me } = await setUp(4);
    const { rooms } = await assign();
    await command({ type: 'openRooms', minutes: 5 });
    time += 10_000;
    await untilRoomsAre(session, host, 'open');
    const [first, second] = rooms;
    const who = async (room: string | undefined) => {
      const all = await Promise.all(people.map(me));
      return all.filter((one) => one.room === room).map(({ id }) => id);
    };
    const seenAs = (id: string | undefined, state: string | undefined) =>
      read(server, session, 'session', host, (doc) => {
        const entry = doc.getMap('rooms').get(id ?? '') as { state?: string; endsAt?: number } | undefined;
        return entry?.state === state ? (entry ?? {}) : undefined;
      });

    expect((await command({ type: 'closeRooms', room: first?.id })).status).toBe(200);
    expect(await seenAs(first?.id, 'closing')).toMatchObject({ endsAt: time + 60_000 });
    time += 60_000;
    await seenAs(first?.id, 'closed');
    expect(await who(first?.id)).toEqual([]);
    expect((await who('main')).sort()).toEqual([...(first?.members ?? [])].sort());
    expect((await who(second?.id)).sort()).toEqual([...(second?.members ?? [])].sort());

    await command({ type: 'extendRooms', minutes: 10, room: first?.id });
    expect(await seenAs(first?.id, 'open')).toMatchObject({ endsAt: time + 10 * 60_000 });
    expect((await who(first?.id)).sort()).toEqual([...(first?.members ?? [])].sort());
    time += 5 * 60_000;
    await seenAs(second?.id, 'closing');
    time += 60_000;
    await seenAs(second?.id, 'closed');
    time += 5 * 60_000;
    await untilRoomsAre(session, host, 'closing');
    time += 60_000;
    await untilRoomsAre(session, host, 'none');
    expect(await who('main')).toHaveLength(4);
    await seenAs(first?.id, undefined);

    const gone = await command({ type: 'closeRooms', room: 'nowhere' });
    expectProblem(gone, 404, 'no_such_thing', /no such room/);
    expectProblem(await command({ type: 'closeRooms', room: first?.id }), 409, 'wrong_moment', /not open/);
    const byKofi = await command({ type: 'extendRooms', minutes: 5, room: first?.id }, people[0]);
    expectProblem(byKofi, 403, 'not_allowed', /facilitators/);
  });

  it('let a participant into the board of their own group and no other', async () => {
    const { session, people, assign, me } = await setUp(2);
    const { rooms } = await assign();
    const token = people[0] ?? '';
    const { id } = await me(token);
    const other = rooms.find(({ members }) => !members.includes(id));
    const socket = new WebSocket(
      `${server.url.replace('http', 'ws')}/sync/${session.sessionId}/board/${other?.id}`,
      {
        headers: { Authorization: `Bearer ${token}` },
      } as unknown as string[],
    );
    const code = await new Promise((resolve) => {
      socket.onclose = (event) => resolve(event.code);
    });
    expect(code).toBe(4403);
  });

  it('show nothing more of a room to who was moved out of it, once they had the time to finish', async () => {
    const { session, host, people, command, assign, me } = await setUp(2);
    const { rooms } = await assign();
    await command({ type: 'openRooms', minutes: 60 });
    time += 10_000;
    await untilRoomsAre(session, host, 'open');
    const token = people[0] ?? '';
    const { id, room } = await me(token);
    const other = rooms.find(({ members }) => !members.includes(id));
    const before = await connect(server, session, `board/${room}`, token);
    await command({ type: 'placePerson', participant: id, room: other?.id });
    time += 91_000;
    expect(await before.closed).toBe(4403);
  });

  it('cannot be opened before there are any, nor assigned anew while people are in them', async () => {
    const { session, host, command, assign } = await setUp(2);
    expectProblem(await command({ type: 'openRooms', minutes: 1 }), 409, 'wrong_moment', /no rooms yet/);
    await assign();
    expectProblem(await command({ type: 'openRooms', minutes: 0 }), 400, 'malformed', /minutes/);
    await command({ type: 'openRooms', minutes: 1 });
    time += 10_000;
    await untilRoomsAre(session, host, 'open');
    expectProblem(
      await command({ type: 'assignRooms', mode: 'random', rooms: ROOMS }),
      409,
      'rooms_in_use',
      /close the rooms first/,
    );
  });
});

interface RoomEntry {
  section?: string;
  facilitators: string[];
}

const roomsOf = (session: Created, token: string) =>
  read(server, session, 'session', token, (doc) => {
    const { main, ...rooms } = doc.getMap('rooms').toJSON() as Record<string, RoomEntry>;
    return main && rooms;
  });
