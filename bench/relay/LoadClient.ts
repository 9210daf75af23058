import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Entrance } from './RelayUnderTest.ts';

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
/** A sync message that is answered with no question, of relays that speak of documents by name. */
const SYNC_REPLY = 4;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** Ours alone says how many of a client's sync messages are on disk. */
const SAVED = 64;

/** Called for each stretch of one writer's clock that a client has not had before. */
type Delivered = (writer: number, fromClock: number, toClock: number) => void;

/**
 * A client that does as little as a client can, so that the load generator is not what is measured:
 * it keeps the updates it gets as bytes, reads from them only whose they are, and builds a document
 * when all is over. It speaks exactly what y-websocket's WebsocketProvider speaks.
 */
export class LoadClient {
  readonly doc = new Y.Doc();
  readonly personId: string;
  readonly updates: Uint8Array[] = [];
  /** How far it has each writer's clock. */
  readonly known = new Map<number, number>();
  onDelivered: Delivered = () => {};
  /** Called with how long it took until a change was known to be on disk, in milliseconds. */
  onSaved: (ms: number) => void = () => {};
  closedWith: number | undefined;
  isSynced = false;
  frames = 0;
  awarenessEntries = 0;
  private readonly socket: WebSocket;
  private awarenessClock = 0;
  /** When each sync message that is not yet known to be on disk was sent, and how many are. */
  private sentAt: number[] = [];
  private saved = 0;
  private readonly documentName: string | undefined;

  /** How long the answer with the whole board was. */
  bytesOfBoard = 0;
  private readonly isReading: boolean;

  /** Where it does not read, it only notes that the board has come. */
  constructor(entrance: Entrance, { isReading = true } = {}) {
    this.isReading = isReading;
    this.personId = entrance.personId;
    this.documentName = entrance.documentName;
    this.socket = new WebSocket(entrance.url, { headers: entrance.headers, perMessageDeflate: false });
    this.socket.binaryType = 'nodebuffer';
    this.socket.on('open', () => {
      if (this.documentName !== undefined) this.signIn();
      this.sendStep1();
    });
    this.socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.read(data);
    });
    this.socket.on('close', (code) => {
      this.closedWith = code;
    });
    this.socket.on('error', () => {});
    this.doc.on('update', (update: Uint8Array) => {
      this.updates.push(update);
      this.sendSync(UPDATE, update);
    });
  }

  /** Writes this person's note, whole, in one transaction. */
  addNote(row: number): void {
    this.doc.transact(() => this.writeNote(this.noteId, row, ''));
  }

  /** Writes notes with these words, in one transaction. */
  addNotes(texts: readonly string[]): void {
    const notes = this.doc.getMap('notes');
    this.doc.transact(() => {
      for (const text of texts) this.writeNote(`${this.noteId}-${notes.size}`, 2 + notes.size, text);
    });
  }

  /** How many notes the board has that it was given. */
  noteCount(): number {
    const doc = new Y.Doc();
    for (const update of this.updates) Y.applyUpdate(doc, update);
    const { size } = doc.getMap('notes');
    doc.destroy();
    return size;
  }

  get noteId(): string {
    return `note-${this.personId}`;
  }

  /** The next value of this writer's clock. */
  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  /** One keystroke at the end of this person's note. */
  type(character: string): void {
    const note = this.doc.getMap('notes').get(this.noteId);
    const text = note instanceof Y.Map ? note.get('text') : undefined;
    if (text instanceof Y.Text) text.insert(text.length, character);
  }

  /** Says where this person is, as a pointer that moves. */
  point(): void {
    this.awarenessClock += 1;
    const entry = encoding.createEncoder();
    encoding.writeVarUint(entry, 1);
    encoding.writeVarUint(entry, this.doc.clientID);
    encoding.writeVarUint(entry, this.awarenessClock);
    encoding.writeVarString(entry, JSON.stringify({ cursor: { x: this.awarenessClock * 3, y: 400 } }));
    const message = this.begin(AWARENESS);
    encoding.writeVarUint8Array(message, encoding.toUint8Array(entry));
    this.socket.send(encoding.toUint8Array(message));
  }

  close(): void {
    this.socket.terminate();
    this.doc.destroy();
  }

  private writeNote(id: string, row: number, text: string): void {
    const note = new Y.Map<unknown>();
    note.set('place', { section: 'unsorted', row });
    note.set('text', new Y.Text(text));
    note.set('colour', 'yellow');
    note.set('author', this.personId);
    note.set('createdAt', Date.now());
    this.doc.getMap('notes').set(id, note);
  }

  private begin(type: number): encoding.Encoder {
    const message = encoding.createEncoder();
    if (this.documentName !== undefined) encoding.writeVarString(message, this.documentName);
    encoding.writeVarUint(message, type);
    return message;
  }

  private signIn(): void {
    const message = this.begin(AUTH);
    encoding.writeVarUint(message, 0);
    encoding.writeVarString(message, 'nobody asks');
    this.socket.send(encoding.toUint8Array(message));
  }

  private sendStep1(): void {
    this.sendSync(STEP_1, Y.encodeStateVector(this.doc));
  }

  private sendSync(type: number, content: Uint8Array): void {
    const message = this.begin(SYNC);
    encoding.writeVarUint(message, type);
    encoding.writeVarUint8Array(message, content);
    if (type !== STEP_1) this.sentAt.push(performance.now());
    this.socket.send(encoding.toUint8Array(message));
  }

  private read(data: Uint8Array): void {
    this.frames += 1;
    const decoder = decoding.createDecoder(data);
    if (this.documentName !== undefined) decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === AWARENESS) {
      const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      this.awarenessEntries += decoding.readVarUint(entries);
    } else if (type === SYNC || type === SYNC_REPLY) {
      const step = decoding.readVarUint(decoder);
      const content = decoding.readVarUint8Array(decoder);
      if (step === STEP_1) this.sendSync(STEP_2, Y.encodeStateAsUpdate(this.doc, content));
      else if (this.isReading) this.take(content);
      else this.bytesOfBoard += content.length;
      if (step === STEP_2) this.isSynced = true;
    } else if (type === SAVED) this.noteSaved(decoding.readVarUint(decoder));
  }

  private noteSaved(count: number): void {
    const now = performance.now();
    for (const at of this.sentAt.splice(0, count - this.saved)) this.onSaved(now - at);
    this.saved = count;
  }

  private take(update: Uint8Array): void {
    this.updates.push(Uint8Array.from(update));
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      const before = this.known.get(client) ?? 0;
      const after = clock + struct.length;
      if (after <= before) continue;
      this.known.set(client, after);
      if (client !== this.doc.clientID) this.onDelivered(client, before, after);
    }
  }
}
