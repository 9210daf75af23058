import { documentName, MAIN_ROOM } from '@evenboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { startTestServer, type TestServer } from './startTestServer.ts';
import { type Created, create, tokenFor } from './testSessions.ts';

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
