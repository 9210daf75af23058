import { MESSAGE, readSyncUpdate, SYNC } from '@evenboard/protocol';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** Step 1 of a client that has nothing yet. */
const ASK_FOR_ALL = Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0);

/** What a page does for a vote, and nothing else: it has the session's document, and gives commands. */
export class Voter {
  readonly #doc = new Y.Doc();
  readonly #socket: WebSocket;
  readonly #commands: string;
  readonly #headers: Record<string, string>;

  constructor(origin: string, sessionId: string, token: string) {
    this.#headers = { authorization: `Bearer ${token}` };
    this.#commands = `${origin}/api/sessions/${sessionId}/commands`;
    const address = `${origin.replace('http', 'ws')}/sync/${sessionId}/session`;
    this.#socket = new WebSocket(address, { headers: this.#headers, perMessageDeflate: false });
    this.#socket.on('open', () => this.#socket.send(ASK_FOR_ALL));
    this.#socket.on('message', (data: Buffer) => this.#read(new Uint8Array(data)));
  }

  /** The answer, and how long it took in ms. */
  async command<Answer>(command: object): Promise<{ answer: Answer; ms: number }> {
    const begun = performance.now();
    const response = await fetch(this.#commands, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body: JSON.stringify(command),
    });
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return { answer, ms: performance.now() - begun };
  }

  /** When this page has the vote in a state, in ms of the clock that only grows. */
  has(vote: string, state: string): Promise<number> {
    const votes = this.#doc.getMap('votes');
    const isThere = () => Reflect.get(Object(votes.get(vote)), 'state') === state;
    return new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return;
        this.#doc.off('update', look);
        resolve(performance.now());
      };
      this.#doc.on('update', look);
      look();
    });
  }

  tallyOf(vote: string): Readonly<Record<string, number>> {
    return Reflect.get(Object(this.#doc.getMap('votes').get(vote)), 'tally') ?? {};
  }

  close(): void {
    this.#socket.terminate();
    this.#doc.destroy();
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
    const { kind, update } = readSyncUpdate(decoder);
    if (kind !== SYNC.step1) Y.applyUpdate(this.#doc, update);
  }
}
