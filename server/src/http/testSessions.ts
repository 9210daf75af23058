import { MESSAGE } from '@evenboard/protocol';
import { expect } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Answer, TestServer } from './startTestServer.ts';

/** What starting a session answers. */
export interface Created {
  sessionId: string;
  code: string;
  keys: Record<'facilitator' | 'participant' | 'observer', string>;
  links: Record<'facilitator' | 'participant' | 'observer', string>;
}

export async function create(server: TestServer, more: Record<string, unknown> = {}): Promise<Created> {
  const answer = await server.call('POST', '/api/sessions', {
    body: { title: 'Co-creating our strategy', ...more },
  });
  expect(answer.status).toBe(201);
  return answer.json as Partial<Created> as Created;
}

export const join = (
  server: TestServer,
  session: Created,
  role: keyof Created['keys'],
  name: string,
  token?: string,
): Promise<Answer> =>
  server.call('POST', `/api/sessions/${session.sessionId}/join`, {
    body: { key: session.keys[role], name },
    token,
  });

export async function tokenFor(
  server: TestServer,
  session: Created,
  role: keyof Created['keys'],
  name: string,
): Promise<string> {
  const answer = await join(server, session, role, name);
  expect(answer.status).toBe(201);
  return String(answer.json.token);
}

/** That the answer is a problem with that code, in those words. */
export function expectProblem(answer: Answer, status: number, code: string, words: RegExp): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.json).toMatchObject({ status, code, type: expect.any(String), title: expect.any(String) });
  expect(answer.json.detail).toMatch(words);
}

/** What a stock client has of a document, once it is synced and `isThere`. */
export async function read<T>(
  server: TestServer,
  session: Created,
  document: string,
  token: string,
  isThere: (doc: Y.Doc) => T | undefined,
): Promise<T> {
  const doc = new Y.Doc();
  class Socket extends globalThis.WebSocket {
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
  provider.messageHandlers[MESSAGE.saved] = () => undefined;
  try {
    return await new Promise<T>((resolve) => {
      const look = (): void => {
        const found = isThere(doc);
        if (found !== undefined) resolve(found);
      };
      doc.on('update', look);
      provider.on('sync', look);
    });
  } finally {
    provider.destroy();
    doc.destroy();
  }
}
