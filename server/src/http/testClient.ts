import { MESSAGE, readSaved } from '@evenboard/protocol';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { TestServer } from './startTestServer.ts';
import { stockProvider } from './stockProvider.ts';
import type { Created } from './testSessions.ts';

/** A stock client on a document of a session, that also hears our own two messages. */
export class TestClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** The newest count of message 64 on this connection, and how often message 65 came. */
  saved = 0;
  toldYours = 0;
  closedWith: number | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(server: TestServer, session: Created, document: string, token: string, doc = new Y.Doc()) {
    this.doc = doc;
    this.provider = stockProvider(server, session, document, token, doc);
    const look = () => {
      for (const listener of [...this.#listeners]) listener();
    };
    this.provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      this.saved = readSaved(decoder);
      look();
    };
    this.provider.messageHandlers[MESSAGE.yoursChanged] = () => {
      this.toldYours += 1;
      look();
    };
    this.provider.on('connection-close', (event) => {
      this.closedWith = event?.code;
      this.saved = 0;
      look();
    });
    this.provider.on('sync', look);
    doc.on('update', look);
  }

  get notes(): Y.Map<unknown> {
    return this.doc.getMap('notes');
  }

  /** Waits until `isThere` answers something. */
  until<T>(isThere: (client: this) => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = isThere(this);
        if (found === undefined || found === false) return;
        this.#listeners.delete(look);
        resolve(found);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Waits for the document as the server has it. */
  async synced(): Promise<this> {
    await this.until(({ provider }) => provider.synced);
    return this;
  }

  textOf(note: string): string | undefined {
    const value = this.notes.get(note);
    return value instanceof Y.Map ? String(value.get('text')) : undefined;
  }

  addNote(id: string, author: string, text: string, section = 'a'): void {
    const fields = { place: { section, row: 2 }, colour: 'blue', author, createdAt: 1_000 };
    this.doc.transact(() => {
      const note = new Y.Map<unknown>(Object.entries(fields));
      note.set('text', new Y.Text(text));
      this.notes.set(id, note);
    }, this);
  }

  type(note: string, words: string): void {
    const value = this.notes.get(note);
    if (value instanceof Y.Map) (value.get('text') as Y.Text).insert(0, words);
  }

  end(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
