import { MESSAGE } from '@evenboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** Who somebody is, and where: what joining has answered. */
export interface Seat {
  readonly url: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly token: string;
}

/** Fifteen words a minute: people think. */
const KEY_MS = 400;
const LONGEST_PAUSE_MS = 20_000;
const LONGEST_BURST = 12;
/** A note is begun anew before it is longer than notes are. */
const LONGEST_NOTE = 400;

/**
 * Somebody at a session who behaves as people do: writes a little, does nothing for a while, loses the line and writes
 * on, closes the page and comes back with an empty one. Everything by a stock provider, as a page has it.
 */
export class Attendee {
  doc = new Y.Doc();
  readonly #seat: Seat;
  readonly #haste: number;
  #provider: WebsocketProvider;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  /** How often this person has done what. */
  readonly done = { keys: 0, drops: 0, reloads: 0 };

  /** @param haste how many times faster than people this one does everything */
  constructor(seat: Seat, haste: number) {
    this.#seat = seat;
    this.#haste = haste;
    this.#provider = this.#connect();
  }

  get isSynced(): boolean {
    return this.#provider.synced;
  }

  /** Begins to behave, until `rest`. */
  begin(): void {
    this.#after(Math.random() * LONGEST_PAUSE_MS, () => this.#act());
  }

  /** Stops, and is there with a line. */
  rest(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#provider.connect();
  }

  leave(): void {
    this.rest();
    this.#provider.destroy();
    this.doc.destroy();
  }

  /** All notes by their ids. */
  notes(): string {
    const notes = Object.entries(this.doc.getMap('notes').toJSON()) as [string, { text: string }][];
    return JSON.stringify(notes.map(([id, { text }]) => [id, text]).sort());
  }

  #act(): void {
    const chance = Math.random();
    if (chance < 0.6) this.#write(1 + Math.floor(Math.random() * LONGEST_BURST));
    else if (chance < 0.85) this.#pause();
    else if (chance < 0.95) this.#drop();
    else this.#reload();
  }

  #pause(): void {
    this.#after(Math.random() * LONGEST_PAUSE_MS, () => this.#act());
  }

  #write(keys: number): void {
    if (keys === 0) {
      this.#pause();
      return;
    }
    // A page that has not been told what is there would begin the note a second time.
    if (this.isSynced || this.#text !== undefined) {
      const text = this.#text ?? this.#beginNote();
      if (text.length >= LONGEST_NOTE) text.delete(0, text.length);
      text.insert(text.length, String.fromCharCode(97 + Math.floor(Math.random() * 26)));
      this.done.keys += 1;
    }
    this.#after(KEY_MS, () => this.#write(keys - 1));
  }

  /** The line is lost; what is written meanwhile goes out when it is back. */
  #drop(): void {
    this.done.drops += 1;
    this.#provider.disconnect();
    this.#after(Math.random() * LONGEST_PAUSE_MS, () => this.#provider.connect());
    this.#write(3);
  }

  #reload(): void {
    // As long as something of it may not have gone out, a page is not closed.
    if (this.isSynced) {
      this.done.reloads += 1;
      this.#provider.destroy();
      this.doc.destroy();
      this.doc = new Y.Doc();
      this.#provider = this.#connect();
    }
    this.#pause();
  }

  get #text(): Y.Text | undefined {
    const note = this.doc.getMap('notes').get(this.#noteId);
    const text = note instanceof Y.Map ? note.get('text') : undefined;
    return text instanceof Y.Text ? text : undefined;
  }

  get #noteId(): string {
    return `note-${this.#seat.personId}`;
  }

  #beginNote(): Y.Text {
    const text = new Y.Text();
    const fields = {
      place: { section: 'unsorted', row: 2 },
      colour: 'yellow',
      author: this.#seat.personId,
      createdAt: Date.now(),
    };
    this.doc
      .getMap('notes')
      .set(this.#noteId, new Y.Map<unknown>([...Object.entries(fields), ['text', text]]));
    return text;
  }

  #after(ms: number, act: () => void): void {
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      if (!this.#isOver) act();
    }, ms / this.#haste);
  }

  #connect(): WebsocketProvider {
    const { url, sessionId, token } = this.#seat;
    const provider = new WebsocketProvider(
      `${url.replace('http', 'ws')}/sync`,
      `${sessionId}/board/main`,
      this.doc,
      { protocols: ['evenboard', `token.${token}`], disableBc: true },
    );
    provider.messageHandlers[MESSAGE.saved] = () => undefined;
    provider.messageHandlers[MESSAGE.yoursChanged] = () => undefined;
    return provider;
  }
}
