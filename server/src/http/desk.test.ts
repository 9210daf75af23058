import { addNote, editNoteText, openBoard } from '@evenboard/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { stockProvider } from './stockProvider.ts';
import { type Created, connect, expectProblem, read, type Somebody, setUpSession } from './testSessions.ts';

let time = Date.now();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({}, { now: () => time });
});
afterAll(() => server.stop());

/** A root of the desk as JSON, once `isThere`; the clock goes on while it is waited for. */
async function desk<T>(
  session: Created,
  token: string,
  root: string,
  isThere: (entries: Record<string, T | undefined>) => boolean,
): Promise<Record<string, T | undefined>> {
  const clock = setInterval(() => {
    time += 500;
  }, 20);
  try {
    return await read(server, session, 'desk', token, (doc) => {
      const entries = doc.getMap(root).toJSON() as Record<string, T | undefined>;
      return isThere(entries) ? entries : undefined;
    });
  } finally {
    clearInterval(clock);
  }
}

/** Somebody's board, as a stock client has it. */
async function openMain(session: Created, { id, token }: Somebody) {
  const doc = new Y.Doc();
  const provider = stockProvider(server, session, 'board/main', token, doc);
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  const board = openBoard(doc, {
    now: () => time,
    random: Math.random,
    newId: () => `n${doc.getMap('notes').size}`,
  });
  return {
    write: (text: string) => addNote(board, { section: 'unsorted', author: id, colour: 'yellow', text }),
    board,
    close: () => provider.destroy(),
  };
}

interface Room {
  notes: number;
  latest: { text: string; author: string }[];
  lastActivityAt?: number;
  here: number;
  people: string[];
  hands: number;
}

describe('the desk', () => {
  it('shows rooms at a glance: notes, the newest first, who is here, raised hands', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    const main = await openMain(session, kofi);
    for (const text of ['One', 'Two', 'Three', 'Four']) {
      time += 1;
      main.write(text);
    }
    await command({ type: 'signal', signal: 'raiseHand' }, kofi);
    const rooms = await desk<Room>(
      session,
      host.token,
      'rooms',
      ({ main }) => main?.notes === 4 && main.hands === 1,
    );
    expect(rooms['main']).toMatchObject({ notes: 4, here: 1, people: [kofi.id], hands: 1 });
    expect(rooms['main']?.latest.map(({ text }) => text)).toEqual(['Four', 'Three', 'Two']);

    const before = time;
    time += 60_000;
    editNoteText(main.board, 'n3', { at: 0, remove: 0, insert: 'Twenty-' });
    const isEdited = ({ main }: Record<string, Room | undefined>) => main?.latest[0]?.text === 'Twenty-Four';
    const after = await desk<Room>(session, host.token, 'rooms', isEdited);
    expect(after['main']?.lastActivityAt).toBeGreaterThan(before);
    main.close();
  });

  it('shows who asks for help until a facilitator answers, and the one who asked is told', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    await command({ type: 'askForHelp', words: 'I cannot get into Blue' }, kofi);
    const help = await desk<{ at: number; words: string }>(
      session,
      host.token,
      'help',
      (all) => kofi.id in all,
    );
    expect(help[kofi.id]).toMatchObject({ words: 'I cannot get into Blue' });
    const me = async () => (await server.call('GET', `/api/sessions/${session.sessionId}/me`, kofi)).json;
    expect(await me()).toHaveProperty('help');
    await command({ type: 'answerHelp', participant: kofi.id });
    await desk(session, host.token, 'help', (all) => Object.keys(all).length === 0);
    expect(await me()).not.toHaveProperty('help');
  });

  it('is closed to everybody else', async () => {
    const { session, come } = await setUpSession(server);
    for (const role of ['participant', 'observer'] as const) {
      const { token } = await come(role, role);
      expect(await (await connect(server, session, 'desk', token)).closed).toBe(4403);
    }
  });
});

describe('signals and messages', () => {
  const people = (
    session: Created,
    token: string,
    isThere: (all: Record<string, { signal?: string; signalAt?: number }>) => boolean,
  ) =>
    read(server, session, 'session', token, (doc) => {
      const all = doc.getMap('people').toJSON();
      return isThere(all) ? all : undefined;
    });

  it('keep the order in which hands were raised, and are cleared by either', async () => {
    const { session, host, come, command } = await setUpSession(server);
    const kofi = await come('participant', 'Kofi');
    const sian = await come('observer', 'Sian');
    await command({ type: 'signal', signal: 'raiseHand' }, kofi);
    const raisedAt = time;
    time += 1_000;
    await command({ type: 'signal', signal: 'raiseHand' }, sian);
    await command({ type: 'signal', signal: 'raiseHand' }, kofi);
    const all = await people(session, host.token, (entries) => entries[sian.id]?.signal === 'raiseHand');
    expect(all[kofi.id]).toMatchObject({ signal: 'raiseHand', signalAt: raisedAt });
    expect(all[sian.id]).toMatchObject({ signalAt: raisedAt + 1_000 });
    await command({ type: 'signal', signal: null }, kofi);
    await command({ type: 'clearSignal', participant: sian.id });
    await people(session, host.token, (entries) =>
      Object.values(entries).every(({ signal }) => signal === undefined),
    );
    expectProblem(await command({ type: 'signal', signal: 'wave' }, kofi), 400, 'malformed', /raiseHand/);
  });

  it('go to everybody or a room, the newest twenty stay', async () => {
    const { session, host, command } = await setUpSession(server);
    for (let count = 1; count <= 21; count++) {
      time += 1;
      await command({ type: 'sendMessage', to: count === 21 ? 'main' : 'all', text: `Message ${count}` });
    }
    const messages = await read(server, session, 'session', host.token, (doc) => {
      const all = Object.values(
        doc.getMap('messages').toJSON() as Record<string, { text: string; at: number }>,
      );
      return all.some(({ text }) => text === 'Message 21') ? all.sort((a, b) => a.at - b.at) : undefined;
    });
    expect(messages).toHaveLength(20);
    expect(messages[0]?.text).toBe('Message 2');
    expect(messages.at(-1)).toEqual({ at: time, by: host.id, to: 'main', text: 'Message 21' });
    const nowhere = { type: 'sendMessage', to: 'nowhere', text: 'Hello' };
    expectProblem(await command(nowhere), 404, 'no_such_thing', /Nothing was sent/);
    expectProblem(await command({ type: 'sendMessage', to: 'all', text: ' ' }), 400, 'malformed', /text/);
  });

  it('have a link to a call for each room, and only one that is safe to open', async () => {
    const { session, host, command } = await setUpSession(server);
    await command({ type: 'setRoomLink', room: 'main', link: ' https://call.example/main ' });
    const link = await read(server, session, 'session', host.token, (doc) => {
      const { main } = doc.getMap('rooms').toJSON() as Record<string, { link?: string } | undefined>;
      return main?.link;
    });
    expect(link).toBe('https://call.example/main');
    for (const bad of [
      'javascript:alert(1)',
      'call.example',
      'data:text/html,x',
      `https://x.example/${'a'.repeat(3_000)}`,
    ]) {
      expectProblem(
        await command({ type: 'setRoomLink', room: 'main', link: bad }),
        400,
        'malformed',
        /link/,
      );
    }
    await command({ type: 'setRoomLink', room: 'main', link: null });
    await read(server, session, 'session', host.token, (doc) => {
      const main = doc.getMap('rooms').get('main') as object | undefined;
      return (main && !('link' in main)) || undefined;
    });
  });
});
