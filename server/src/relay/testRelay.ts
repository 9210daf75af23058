import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openSqliteStore } from '../storage/openSqliteStore.ts';
import type { Store } from '../storage/Store.ts';
import { type Access, type Authorization, type Person, READING, type Rights } from './Access.ts';
import { createRelay, type Relay } from './createRelay.ts';
import type { RelayOptions } from './RelaySockets.ts';

export const BOARD = 's1/board/main';

/** Tokens are `<role>-<id>`; the session is `s1`. */
function createTestAccess(events: string[], rights?: (id: string) => Rights | undefined): Access {
  const roles = new Map<string, string>();
  return {
    authorize: async ({ sessionId, token, address }): Promise<Authorization> => {
      if (sessionId !== 's1') return { ok: false, code: 4404 };
      const [role, id] = token?.split('-') ?? [];
      if (!id || (role !== 'observer' && role !== 'participant' && role !== 'facilitator')) {
        return { ok: false, code: 4401 };
      }
      if (address.kind === 'board' && address.roomId === 'closed') return { ok: false, code: 4403 };
      roles.set(id, role);
      const person: Person = { id, name: `Name of ${id}`, role };
      return {
        ok: true,
        person,
        isFacilitator: role === 'facilitator',
      };
    },
    rights: (id, { kind }) => {
      if (kind !== 'board' || roles.get(id) === 'observer') return READING;
      return rights?.(id) ?? { joinedAt: 0, withheld: new Map() };
    },
    isAllowedOrigin: (origin, host, hasBearer) => (origin ? origin === `http://${host}` : hasBearer),
    cookieToken: (header) => header?.match(/token=([^;]+)/)?.[1],
    connected: (_session, id) => events.push(`${id} came`),
    disconnected: (_session, id) => events.push(`${id} left`),
    isProxy: (_session, id) => id === 'proxy',
  };
}

/** A real server on a free port, with a real store in a folder of its own. */
export class TestRelay {
  readonly events: string[] = [];
  /** What somebody may write on boards, where it is not everything. */
  rights: ((id: string) => Rights | undefined) | undefined;
  store!: Store;
  relay!: Relay;
  url = '';
  #server!: Server;
  readonly #folder: string;
  readonly #ends = new Set<() => void>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(
    options: Partial<RelayOptions> = {},
    wrap = (store: Store) => store,
  ): Promise<TestRelay> {
    const test = new TestRelay(await mkdtemp(join(tmpdir(), 'evenboard-relay-')));
    await test.up(options, wrap);
    return test;
  }

  async up(options: Partial<RelayOptions> = {}, wrap = (store: Store) => store): Promise<void> {
    this.store = await openSqliteStore(this.#folder);
    this.relay = createRelay({
      store: wrap(this.store),
      access: createTestAccess(this.events, (id) => this.rights?.(id)),
      log: pino({ level: 'silent' }),
      rateLimits: false,
      ...options,
    });
    const server = createServer();
    this.relay.attach(server);
    const port = Number(this.url.split(':').at(-1) ?? 0) || 0;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    this.url = `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    this.#server = server;
  }

  async down(): Promise<void> {
    await this.relay.drain();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.store.close();
  }

  async end(): Promise<void> {
    for (const end of this.#ends) end();
    await this.down();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A stock client. Without `doc` it begins with an empty document. */
  client(token: string, { name = BOARD, doc = new Y.Doc() } = {}): TestClient {
    class Socket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols ?? [], {
          origin: String(url)
            .replace('ws:', 'http:')
            .replace(/\/sync.*/, ''),
        });
      }
    }
    // `ws` speaks the browser's interface as far as the provider needs it.
    const polyfill: unknown = Socket;
    const provider = new WebsocketProvider(`${this.url}/sync`, name, doc, {
      disableBc: true,
      WebSocketPolyfill: polyfill as typeof globalThis.WebSocket,
      protocols: ['evenboard', `token.${token}`],
      maxBackoffTime: 200,
    });
    this.#ends.add(() => provider.destroy());
    return new TestClient(provider, doc);
  }

  /** A bare socket that keeps what it hears. */
  socket(token: string, name = BOARD, headers: Record<string, string> = {}): TestSocket {
    const socket = new WebSocket(`${this.url}/sync/${name}`, {
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });
    const end = () => socket.terminate();
    this.#ends.add(end);
    socket.once('close', () => this.#ends.delete(end));
    return new TestSocket(socket);
  }
}

export class TestClient {
  readonly provider: WebsocketProvider;
  readonly doc: Y.Doc;
  closedWith: number | undefined;

  constructor(provider: WebsocketProvider, doc: Y.Doc) {
    this.provider = provider;
    this.doc = doc;
    provider.on('connection-close', (event) => {
      if (event) this.closedWith = event.code;
    });
  }

  get notes(): Y.Map<Y.Map<unknown>> {
    return this.doc.getMap('notes');
  }

  addNote(id: string, author: string, fields: Record<string, unknown> = {}): void {
    this.doc.transact(() => {
      const values = {
        place: { section: 'a', row: 2 },
        colour: 'yellow',
        author,
        createdAt: 1000,
        ...fields,
      };
      const note = new Y.Map<unknown>(Object.entries(values));
      note.set('text', new Y.Text(`words of ${id}`));
      this.notes.set(id, note);
    }, this);
  }

  setSection(id: string, fields: Record<string, unknown>): void {
    this.doc.getMap('sections').set(id, new Y.Map(Object.entries(fields)));
  }

  get isSynced(): boolean {
    return this.provider.synced;
  }
}

export class TestSocket {
  readonly frames: Uint8Array[] = [];
  readonly socket: WebSocket;
  closedWith: number | undefined;
  isOpen = false;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('open', () => {
      this.isOpen = true;
    });
    socket.on('message', (data) => {
      if (data instanceof Buffer) this.frames.push(new Uint8Array(data));
    });
    socket.on('close', (code) => {
      this.closedWith = code;
    });
    socket.on('error', () => undefined);
  }

  /** The newest count of message 64. */
  get saved(): number {
    return this.frames.findLast((frame) => frame[0] === 64)?.[1] ?? 0;
  }

  get savedTimes(): number {
    return this.frames.filter((frame) => frame[0] === 64).length;
  }

  hears(...types: number[]): boolean {
    return this.frames.some((frame) => types.every((type, index) => frame[index] === type));
  }
}
