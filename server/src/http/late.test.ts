import type { LateEntry, StageRight } from '@evenboard/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { TestClient } from './testClient.ts';
import { create, expectProblem, read, tokenFor } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
const clients: TestClient[] = [];
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});
afterAll(() => server.stop());

const ALL: StageRight[] = ['add', 'editOwn', 'editAll', 'vote', 'comment'];
const stage = (id: string, may: StageRight[]) => ({ id, title: id, instructions: '', may });

async function setUp(more: Record<string, unknown> = {}) {
  const session = await create(server, more);
  const host = await tokenFor(server, session, 'facilitator', 'Oluchi');
  const kofi = await tokenFor(server, session, 'participant', 'Kofi');
  const command = (body: object, token = host) =>
    server.call('POST', `/api/sessions/${session.sessionId}/commands`, { body, token });
  const idOf = async (token: string) => {
    const answer = await server.call('GET', `/api/sessions/${session.sessionId}`, { token });
    return String((answer.json.you as { id: string }).id);
  };
  const client = (token: string, document = 'board/main', doc?: Y.Doc) => {
    const one = new TestClient(server, session, document, token, doc);
    clients.push(one);
    return one.synced();
  };
  const late = async (token = kofi) => {
    const answer = await server.call('GET', `/api/sessions/${session.sessionId}/me`, { token });
    return answer.json.late as LateEntry[];
  };
  const goTo = (id: string | null) => command({ type: 'goToStage', stage: id });
  await command({
    type: 'setPlan',
    stages: [stage('all', ALL), stage('listen', []), stage('write', ['add'])],
  });
  return { session, host, kofi, command, idOf, client, late, goTo };
}

describe('late words', () => {
  it('are kept, acknowledged and told of, and nobody’s board changes', async () => {
    const { host, kofi, idOf, client, late, goTo } = await setUp();
    const [writer, other] = [await client(kofi), await client(host)];
    const me = await idOf(kofi);
    writer.addNote('n1', me, 'in time');
    await other.until(() => other.textOf('n1'));
    await goTo('listen');
    time += 9_000;
    writer.addNote('n2', me, 'within the grace');
    await other.until(() => other.textOf('n2'));
    time += 20_000;
    writer.type('n2', 'still typing ');
    await other.until(() => other.textOf('n2')?.startsWith('still'));
    const before = writer.saved;
    writer.addNote('n3', me, 'too late');
    await writer.until(() => writer.toldYours > 0 && writer.saved > before);
    expect(await late()).toEqual([
      {
        id: expect.any(String),
        room: 'main',
        kind: 'note',
        note: 'n3',
        section: 'a',
        text: 'too late',
        at: time,
        reason: 'stage',
      },
    ]);
    expect(other.notes.has('n3')).toBe(false);
    expect(writer.closedWith).toBeUndefined();
    expect(await late(host)).toEqual([]);
  });

  it('are at the facilitators’ desk, and nobody else’s', async () => {
    const { session, host, kofi, idOf, client, late, goTo } = await setUp();
    await goTo('listen');
    time += 60_001;
    const writer = await client(kofi);
    writer.addNote('n1', await idOf(kofi), 'for the tray');
    await writer.until(() => writer.toldYours > 0);
    const desk = await read(server, session, 'desk', host, (doc) => {
      const entries = Object.entries(doc.getMap('late').toJSON());
      return entries.length > 0 ? entries : undefined;
    });
    const [entry] = await late();
    expect(desk).toEqual([
      [entry?.id, expect.objectContaining({ text: 'for the tray', participant: await idOf(kofi) })],
    ]);
  });

  it('come again from a page that types on or comes back, and stay one entry with all the words', async () => {
    const { kofi, idOf, client, late, goTo } = await setUp();
    await goTo('listen');
    time += 60_001;
    const writer = await client(kofi);
    writer.addNote('n1', await idOf(kofi), 'words');
    await writer.until(() => writer.toldYours === 1);
    writer.type('n1', 'more ');
    await writer.until(() => writer.toldYours === 2);
    writer.provider.disconnect();
    writer.provider.connect();
    await writer.until(() => writer.toldYours >= 3);
    expect((await late()).map(({ text }) => text)).toEqual(['more words']);
  });

  it('that are applied after all, when writing is allowed again, leave the tray', async () => {
    const { host, kofi, idOf, client, late, goTo } = await setUp();
    await goTo('listen');
    time += 60_001;
    const [writer, other] = [await client(kofi), await client(host)];
    writer.addNote('n1', await idOf(kofi), 'words');
    await writer.until(() => writer.toldYours === 1);
    await goTo('all');
    writer.type('n1', 'more ');
    await other.until(() => other.textOf('n1') === 'more words');
    await writer.until(() => writer.toldYours >= 2);
    expect(await late()).toEqual([]);
  });

  it('of somebody who joined after the restriction began are refused', async () => {
    const { session, idOf, client, late, goTo } = await setUp();
    await goTo('listen');
    time += 1_000;
    const newcomer = await tokenFor(server, session, 'participant', 'Nkechi');
    const writer = await client(newcomer);
    writer.addNote('n1', await idOf(newcomer), 'never');
    expect(await writer.until(() => writer.closedWith)).toBe(4422);
    expect(await late(newcomer)).toEqual([]);
  });

  it('are handed in by who was offline when the session closed, and readers stay connected', async () => {
    const { kofi, command, idOf, client, late } = await setUp({ closesAt: time + 3_600_000 });
    const writer = await client(kofi);
    const me = await idOf(kofi);
    writer.provider.disconnect();
    writer.addNote('n1', me, 'written on the train');
    time += 7_200_000;
    expectProblem(await command({ type: 'goToStage', stage: 'all' }), 409, 'session_closed', /closed/);
    writer.provider.connect();
    await writer.until(() => writer.toldYours > 0);
    expect(await late()).toMatchObject([{ text: 'written on the train', reason: 'closed' }]);
    expect(writer.provider.wsconnected).toBe(true);
  });

  it('are taken in by the room that somebody was moved from while their line was down, and shown nothing more', async () => {
    const { session, host, kofi, command, idOf, client, late } = await setUp();
    const me = await idOf(kofi);
    const assigned = await command({
      type: 'assignRooms',
      mode: 'manual',
      rooms: [
        { name: 'Blue', colour: 'blue' },
        { name: 'Green', colour: 'green' },
      ],
      members: { Blue: [me] },
    });
    const [blue, green] = (assigned.json.rooms as { id: string }[]).map(({ id }) => id);
    await command({ type: 'openRooms', minutes: 5 });
    time += 10_000;
    const isIn = (room: string | undefined) =>
      read(
        server,
        session,
        'session',
        kofi,
        (doc) => (doc.getMap('people').get(me) as { room?: string }).room === room || undefined,
      );
    await isIn(blue);
    const writer = await client(kofi, `board/${blue}`);
    writer.provider.disconnect();
    writer.addNote('n1', me, 'written in Blue');
    const stays = await client(host, `board/${blue}`);
    stays.addNote('n2', await idOf(host), 'written since');
    await stays.until(() => stays.saved > 0);
    await command({ type: 'placePerson', participant: me, room: green });
    await isIn(green);
    time += 61_000;
    writer.provider.connect();
    await writer.until(() => writer.toldYours > 0);
    expect(writer.closedWith).not.toBe(4403);
    await writer.until(({ provider }) => provider.synced);
    expect(writer.notes.has('n2')).toBe(false);
    stays.addNote('n3', await idOf(host), 'written later');
    const told = writer.toldYours;
    await stays.until(() => stays.saved > 1);
    writer.addNote('n4', me, 'written in Blue too');
    await writer.until(() => writer.toldYours > told);
    // Not even what a document would keep until it has the rest.
    expect([writer.notes.has('n3'), writer.doc.store.pendingStructs]).toEqual([false, null]);
    expect(await late()).toMatchObject([
      { room: blue, text: 'written in Blue', reason: 'rooms' },
      { room: blue, text: 'written in Blue too' },
    ]);
    const filed = await command({ type: 'fileLate', late: (await late())[0]?.id }, kofi);
    expect(filed.json).toEqual({ note: 'n1', room: green });
  });

  it('are kept in the room that has ended, and filed where one may write', async () => {
    const { session, host, kofi, command, idOf, client, late } = await setUp();
    const me = await idOf(kofi);
    const assigned = await command({
      type: 'assignRooms',
      mode: 'manual',
      rooms: [
        { name: 'Blue', colour: 'blue' },
        { name: 'Green', colour: 'green' },
      ],
      members: { Blue: [me] },
    });
    const [{ id: blue } = { id: '' }] = assigned.json.rooms as { id: string }[];
    await command({ type: 'openRooms', minutes: 5 });
    time += 10_000;
    const isState = (state: string) =>
      read(
        server,
        session,
        'session',
        host,
        (doc) => doc.getMap('breakout').get('state') === state || undefined,
      );
    await isState('open');
    const writer = await client(kofi, `board/${blue}`);
    writer.addNote('n1', me, 'in the room');
    await writer.until(() => writer.saved >= 2);
    await command({ type: 'closeRooms' });
    time += 60_000;
    await isState('none');
    time += 61_000;
    writer.type('n1', 'too late ');
    await writer.until(() => writer.toldYours > 1);
    const [entry] = await late();
    expect(entry).toMatchObject({
      room: blue,
      kind: 'edit',
      note: 'n1',
      reason: 'rooms',
      text: 'too late in the room',
    });
    const filed = await command({ type: 'fileLate', late: entry?.id }, kofi);
    expect(filed.json).toEqual({ note: entry?.id, room: 'main' });
    const main = await client(host);
    expect(main.textOf(String(entry?.id))).toBe('too late in the room');
    expect(await late()).toEqual([]);
  });
});

describe('filing and discarding late words', () => {
  async function withLateWords() {
    const parts = await setUp();
    await parts.goTo('listen');
    time += 60_001;
    const writer = await parts.client(parts.kofi);
    writer.addNote('n1', await parts.idOf(parts.kofi), 'late');
    await writer.until(() => writer.toldYours === 1);
    const [entry] = await parts.late();
    return { ...parts, writer, entry: entry?.id ?? '' };
  }

  it('is a facilitator’s at any time: a note of its author, and the page that brings it again doubles nothing', async () => {
    const { host, kofi, command, idOf, client, late, goTo, writer, entry } = await withLateWords();
    const filed = await command({ type: 'fileLate', late: entry });
    expect(filed.json).toEqual({ note: 'n1', room: 'main' });
    const board = await client(host);
    expect(board.notes.toJSON()['n1']).toMatchObject({
      author: await idOf(kofi),
      createdAt: 1_000,
      text: 'late',
      colour: 'blue',
    });
    const told = writer.toldYours;
    writer.provider.disconnect();
    writer.provider.connect();
    await writer.until(() => writer.toldYours > told);
    expect(await late()).toEqual([]);
    await goTo('all');
    writer.type('n1', 'more ');
    await board.until(() => board.textOf('n1') === 'more late');
    expect(Object.keys(board.notes.toJSON())).toEqual(['n1']);
    expectProblem(await command({ type: 'fileLate', late: entry }), 404, 'no_such_thing', /not any more/);
  });

  it('is the author’s own when notes may be added again, in the section they choose', async () => {
    const { host, kofi, command, client, goTo, late, entry } = await withLateWords();
    const file = (more = {}) => command({ type: 'fileLate', late: entry, ...more }, kofi);
    expectProblem(await file(), 409, 'wrong_moment', /nothing is lost/);
    expect(await late()).toHaveLength(1);
    await goTo('write');
    expectProblem(await file({ section: 'nowhere' }), 404, 'no_such_thing', /still in the tray/);
    expect((await file()).status).toBe(200);
    expect((await client(host)).textOf('n1')).toBe('late');
  });

  it('takes the author, or a facilitator who has confirmed it, to discard them', async () => {
    const { session, host, command, late, kofi, entry } = await withLateWords();
    const other = await tokenFor(server, session, 'participant', 'Wren');
    expectProblem(await command({ type: 'discardLate', late: entry }, other), 404, 'no_such_thing', /tray/);
    expectProblem(await command({ type: 'discardLate', late: entry }), 409, 'wrong_moment', /sure/);
    expect(await late()).toHaveLength(1);
    expect((await command({ type: 'discardLate', late: entry }, kofi)).status).toBe(200);
    expect(await late()).toEqual([]);
    await read(server, session, 'desk', host, (doc) => doc.getMap('late').size === 0 || undefined);
  });
});

describe('a session that marks what comes after its closing', () => {
  it('takes new notes in by itself, as late, and keeps what would change the board', async () => {
    const { session, host, kofi, command, idOf, client, late } = await setUp();
    const [writer, other] = [await client(kofi), await client(host)];
    const me = await idOf(kofi);
    writer.addNote('before', me, 'in time');
    await other.until(() => other.textOf('before'));
    await command({ type: 'setClosing', closesAt: 'now', late: 'mark' });
    await read(
      server,
      session,
      'session',
      host,
      (doc) => doc.getMap('info').get('late') === 'mark' || undefined,
    );
    time += 60_001;
    const cameAt = time;
    writer.addNote('after', me, 'posted on the way home');
    writer.type('before', 'changed ');
    await writer.until(() => writer.saved > 0 && writer.toldYours > 1);
    expect((await late()).map(({ kind }) => kind).sort()).toEqual(['edit', 'note']);
    expect(other.notes.has('after')).toBe(false);

    time += 10_000;
    await other.until(() => other.textOf('after') === 'posted on the way home');
    const note = other.notes.get('after') as Y.Map<unknown>;
    expect([note.get('author'), note.get('cameLate')]).toEqual([me, cameAt]);
    expect(other.textOf('before')).toBe('in time');
    await expect.poll(() => late()).toMatchObject([{ kind: 'edit', note: 'before' }]);
    const csv = await server.call('GET', `/api/sessions/${session.sessionId}/export/notes.csv`, {
      token: host,
    });
    expect(csv.text).toMatch(/,created,comments,came late/);
    expect(csv.text).toContain(new Date(cameAt).toISOString());
  });

  it('says so itself: nobody else calls a note late, or makes it one that was in time', async () => {
    const { host, kofi, command, idOf, client } = await setUp();
    const me = await idOf(kofi);
    const liar = await client(kofi);
    liar.addNote('n1', me, 'in time');
    await liar.until(() => liar.saved > 0);
    await command({ type: 'setClosing', closesAt: 'now', late: 'mark' });
    time += 60_001;
    const writer = await client(kofi);
    writer.addNote('n2', me, 'late');
    await writer.until(() => writer.toldYours > 0);
    time += 10_000;
    const other = await client(host);
    await other.until(() => other.textOf('n2') === 'late');
    await command({ type: 'setClosing', closesAt: null });
    const again = await client(kofi);
    const change = (id: string, value: unknown) =>
      again.doc.transact(() => (again.notes.get(id) as Y.Map<unknown>).set('cameLate', value), again);
    change('n2', undefined);
    await again.until(() => again.closedWith === 4422);
    const third = await client(kofi);
    (third.notes.get('n1') as Y.Map<unknown>).set('cameLate', 1);
    await third.until(() => third.closedWith === 4422);
    expect((other.notes.get('n1') as Y.Map<unknown>).has('cameLate')).toBe(false);
  });
});
