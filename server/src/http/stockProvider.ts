import { MESSAGE } from '@evenboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { TestServer } from './startTestServer.ts';
import type { Created } from './testSessions.ts';

/** y-websocket's own provider on a document of a session, for whoever has the token. It connects at once. */
export function stockProvider(
  server: Pick<TestServer, 'url'>,
  session: Pick<Created, 'sessionId'>,
  document: string,
  token: string,
  doc: Y.Doc,
): WebsocketProvider {
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { Authorization: `Bearer ${token}` } });
    }
  }
  const provider = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync`,
    `${session.sessionId}/${document}`,
    doc,
    { disableBc: true, WebSocketPolyfill: Socket },
  );
  // Our own two messages, which a provider from outside complains of.
  provider.messageHandlers[MESSAGE.saved] = () => undefined;
  provider.messageHandlers[MESSAGE.yoursChanged] = () => undefined;
  return provider;
}
