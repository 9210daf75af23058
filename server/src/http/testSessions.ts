import { once } from 'node:events';
import { type Board, openBoard } from '@evenboard/board';
import { MESSAGE } from '@evenboard/protocol';
import * as decoding from 'lib0/decoding';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Answer, TestServer } from './startTestServer.ts';
import { stockProvider } from './stockProvider.ts';

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

/** Somebody inside, as tests speak of them. */
export interface Somebody {
  readonly id: string;
  readonly token: string;
}

/** A session with people in it, and commands as they give them. */
export async function setUpSession(server: TestServer, more: Record<string, unknown> = {}) {
  const session = await create(server, more);
  const address = `/api/sessions/${session.sessionId}`;
  const come = async (role: keyof Created['keys'], name: string): Promise<Somebody> => {
    const { status, json } = await join(server, session, role, name);
    expect(status).toBe(201);
    return { id: (json.participant as { id: string }).id, token: String(json.token) };
  };
  const host = await come('facilitator', 'Oluchi');
  const command = (body: object, { token }: Pick<Somebody, 'token'> = host) =>
    server.call('POST', `${address}/commands`, { body, token });
  const seen = (token: string) => server.call('GET', address, { token });
  return { session, host, come, command, seen };
}

/** A bare connection; `closed` is the code with which it ends. */
export async function connect(
  server: TestServer,
  session: Created,
  document: string,
  token: string,
): Promise<{ closed: Promise<number>; close(): void }> {
  const address = `${server.url.replace('http', 'ws')}/sync/${session.sessionId}/${document}`;
  const socket = new WebSocket(address, { headers: { Authorization: `Bearer ${token}` } });
  const closed = once(socket, 'close').then(([code]) => Number(code));
  await Promise.race([once(socket, 'message'), closed]);
  return { closed, close: () => socket.terminate() };
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
  const provider = stockProvider(server, session, document, token, doc);
  try {
    return await new Promise<T>((resolve) => {
      const look = (): void => {
        // What is committed while it connects may come before the rest.
        const found = provider.synced ? isThere(doc) : undefined;
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

/**
 * A stock client changes a board, in one transaction. Resolves to `saved` when that is on disk, or to the code with which
 * the server closes the connection for it.
 */
export async function writeBoard(
  server: TestServer,
  session: Created,
  room: string,
  token: string,
  work: (board: Board) => void,
): Promise<'saved' | number> {
  const doc = new Y.Doc();
  const provider = stockProvider(server, session, `board/${room}`, token, doc);
  try {
    return await new Promise((resolve) => {
      // Of this connection two messages are counted: the answer to what the server asked, and the change.
      provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
        if (decoding.readVarUint(decoder) >= 2) resolve('saved');
      };
      provider.on('connection-close', (event) => event && resolve(event.code));
      provider.once('sync', () => {
        const board = openBoard(doc, {
          now: Date.now,
          random: Math.random,
          newId: () => crypto.randomUUID(),
        });
        doc.transact(() => work(board));
      });
    });
  } finally {
    provider.destroy();
    doc.destroy();
  }
}
