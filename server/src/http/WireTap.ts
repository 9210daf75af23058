import { once } from 'node:events';
import { MESSAGE, readSyncUpdate, SYNC } from '@evenboard/protocol';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readAwareness } from '../relay/frames.ts';
import type { TestServer } from './startTestServer.ts';
import type { Created } from './testSessions.ts';

/** Step 1 of a client that has nothing yet. */
const ASK_FOR_ALL = Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0);

/** A connection that only listens, and keeps what each frame tells. */
export class WireTap {
  #told: string[] = [];
  #clients = new ClientNames();
  readonly #socket: WebSocket;

  constructor(
    server: Pick<TestServer, 'url'>,
    { sessionId }: Pick<Created, 'sessionId'>,
    document: string,
    token: string,
  ) {
    const address = `${server.url.replace('http', 'ws')}/sync/${sessionId}/${document}`;
    this.#socket = new WebSocket(address, { headers: { Authorization: `Bearer ${token}` } });
    this.#socket.on('message', (data: Buffer) =>
      this.#told.push(...toldByFrame(new Uint8Array(data), this.#clients)),
    );
    this.#socket.once('open', () => this.#socket.send(ASK_FOR_ALL));
  }

  /**
   * Every struct of an update, every entry of presence, every message: all that can be learnt from the frames, but for
   * the ids of Yjs clients, which are random, and how many structs the server put into one frame.
   */
  get told(): readonly string[] {
    return this.#told;
  }

  async until(isIt: (told: readonly string[]) => boolean): Promise<void> {
    while (!isIt(this.#told)) await once(this.#socket, 'message');
  }

  /** What came until now is of no interest. */
  forget(): void {
    this.#told = [];
    this.#clients = new ClientNames();
  }

  end(): void {
    this.#socket.terminate();
  }
}

/** Yjs clients by the order in which they came, and their clocks from the first that was seen. */
class ClientNames {
  readonly #known = new Map<number, { name: string; from: number }>();

  at(client: number, clock: number): string {
    const known = this.#known.get(client) ?? { name: `client ${this.#known.size}`, from: clock };
    this.#known.set(client, known);
    return `${known.name} ${clock - known.from}`;
  }
}

function toldByFrame(frame: Uint8Array, clients: ClientNames): string[] {
  const decoder = decoding.createDecoder(frame);
  const kind = decoding.readVarUint(decoder);
  if (kind === MESSAGE.awareness) {
    const entries = readAwareness(decoding.readVarUint8Array(decoder));
    return entries.map(({ client, clock, state }) => `presence ${clients.at(client, clock)} ${state}`);
  }
  if (kind !== MESSAGE.sync) return [`message ${frame.join(' ')}`];
  const { kind: step, update } = readSyncUpdate(decoder);
  return step === SYNC.step1 ? ['step 1'] : toldByUpdate(update, clients);
}

function toldByUpdate(update: Uint8Array, clients: ClientNames): string[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const written = structs.map((struct) => {
    const { client, clock } = struct.id;
    const what = struct instanceof Y.Item ? contentOf(struct) : [];
    return `written ${clients.at(client, clock)} ${struct.length} ${JSON.stringify(what)}`;
  });
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => `deleted ${clients.at(client, clock)} ${len}`),
  );
  return [...written, ...deleted];
}

function contentOf({ parent, parentSub, content }: Y.Item): unknown[] {
  const plain = content.getContent().map((value) => (value instanceof Y.AbstractType ? 'a type' : value));
  return [typeof parent === 'string' ? parent : '', parentSub, ...plain];
}
