import { addNote, UNSORTED } from '@evenboard/board';
import { documentName, MAIN_ROOM } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readZip } from '../workbook/readZip.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, create, setUpSession, tokenFor, writeBoard } from './testSessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Writes to the board with a stock client, and resolves when the server has said that it is saved. */
async function write(session: Created, token: string, change: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync`,
    documentName({ kind: 'board', sessionId: session.sessionId, roomId: MAIN_ROOM }),
    doc,
    { disableBc: true, protocols: ['evenboard', `token.${token}`] },
  );
  try {
    await new Promise<void>((resolve) => {
      // The answer to the server's question counts as the first message, the change as the second.
      provider.messageHandlers[64] = (_encoder, decoder) => {
        if (decoder.arr.at(-1) === 2) resolve();
      };
      provider.once('sync', () => doc.transact(() => change(doc)));
    });
  } finally {
    provider.destroy();
    doc.destroy();
  }
}

describe('session.json', () => {
  it('carries what strangers wrote, also values that JSON does not have', async () => {
    const session = await create(server);
    const token = await tokenFor(server, session, 'facilitator', 'Oluchi');
    await write(session, token, (doc) => doc.getMap('legend').set('red', { count: 10n, odd: Number.NaN }));
    const answer = await server.call('GET', `/api/sessions/${session.sessionId}/export/session.json`, {
      token,
    });
    expect(answer.status).toBe(200);
    expect(answer.json.boards).toMatchObject({ main: { legend: { red: { count: '10', odd: null } } } });
  });
});

describe('rooms that were put away', () => {
  const colour = 'blue' as const;
  const assign = (...names: string[]) => ({
    type: 'assignRooms',
    mode: 'manual',
    rooms: names.map((name) => ({ name, colour })),
  });

  it('go into the files with what was written in them', async () => {
    const { session, host, command } = await setUpSession(server);
    const { rooms } = (await command(assign('Blue', 'Green'))).json as { rooms: { id: string }[] };
    const blue = rooms[0]?.id ?? '';
    await writeBoard(server, session, blue, host.token, (board) => {
      addNote(board, { section: UNSORTED, text: 'Said in Blue', colour, author: host.id });
    });
    await command(assign('Teal', 'Pink'));
    const address = `/api/sessions/${session.sessionId}/export`;
    const { boards } = (await server.call('GET', `${address}/session.json`, { token: host.token })).json;
    expect(JSON.stringify((boards as Record<string, unknown>)[blue])).toContain('Said in Blue');
    const book = await fetch(`${server.url}${address}/workbook.xlsx`, {
      headers: { Authorization: `Bearer ${host.token}` },
    });
    const files = readZip(Buffer.from(await book.arrayBuffer()));
    const names = [...String(files.get('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(expect.arrayContaining(['Blue', 'Teal', 'Pink']));
    expect(names).not.toContain('Green');
  });
});
