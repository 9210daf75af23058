import { MESSAGE, SYNC } from '@evenboard/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** Who writes, and where: what joining has answered. */
export interface Pen {
  readonly sessionId: string;
  readonly personId: string;
  readonly token: string;
}

/**
 * Somebody who types without pause into a note of their own, and remembers of each keystroke whether the server has called
 * it saved. A bare client: what it sends is counted message by message.
 */
export class Writer {
  readonly noteId: string;
  readonly sessionId: string;
  readonly doc = new Y.Doc();
  isSynced = false;
  closedWith: number | undefined;
  closedBecause = '';
  /** For each sync message that was sent, how long the note was with it. */
  readonly #sent: number[] = [];
  #acknowledged = 0;
  readonly #pen: Pen;
  readonly #socket: WebSocket;
  #typing: NodeJS.Timeout | undefined;

  constructor(url: string, pen: Pen) {
    this.#pen = pen;
    this.sessionId = pen.sessionId;
    this.noteId = `note-${this.doc.clientID}`;
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${pen.sessionId}/board/main`, {
      headers: { authorization: `Bearer ${pen.token}` },
    });
    this.#socket.on('open', () => this.#send(SYNC.step1, Y.encodeStateVector(this.doc)));
    this.#socket.on('message', (data: Buffer) => this.#hear(data));
    this.#socket.on('close', (code, reason: Buffer) => {
      this.closedWith = code;
      this.closedBecause = String(reason);
      clearInterval(this.#typing);
    });
    this.#socket.on('error', () => undefined);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(SYNC.update, update);
    });
  }

  /** What of the note is on disk, as the server has said. */
  get saved(): string {
    return this.text(this.noteId).slice(0, this.#sent[this.#acknowledged - 1] ?? 0);
  }

  text(note: string): string {
    const map = this.doc.getMap('notes').get(note);
    return map instanceof Y.Map ? String(map.get('text')) : '';
  }

  /** What has reached this person of others' notes, by their ids. */
  get seen(): ReadonlyMap<string, string> {
    const others = [...this.doc.getMap('notes').keys()].filter((id) => id !== this.noteId);
    return new Map(others.map((id) => [id, this.text(id)]));
  }

  type(everyMs: number): void {
    const text = new Y.Text();
    this.doc.transact(() => {
      const fields = {
        place: { section: 'unsorted', row: 2 },
        colour: 'yellow',
        author: this.#pen.personId,
        createdAt: Date.now(),
      };
      const note = new Y.Map<unknown>([...Object.entries(fields), ['text', text]]);
      this.doc.getMap('notes').set(this.noteId, note);
    });
    this.#typing = setInterval(() => {
      text.insert(text.length, String.fromCharCode(97 + (text.length % 26)));
    }, everyMs);
  }

  leave(): void {
    clearInterval(this.#typing);
    this.#socket.terminate();
  }

  #send(type: number, bytes: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (type !== SYNC.step1) this.#sent.push(this.text(this.noteId).length);
    const message = encoding.createEncoder();
    encoding.writeVarUint(message, MESSAGE.sync);
    encoding.writeVarUint(message, type);
    encoding.writeVarUint8Array(message, bytes);
    this.#socket.send(encoding.toUint8Array(message));
  }

  #hear(data: Buffer): void {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.saved) this.#acknowledged = decoding.readVarUint(decoder);
    if (type !== MESSAGE.sync) return;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) this.#send(SYNC.step2, Y.encodeStateAsUpdate(this.doc, bytes));
    else Y.applyUpdate(this.doc, bytes, this);
    if (step === SYNC.step2) this.isSynced = true;
  }
}
