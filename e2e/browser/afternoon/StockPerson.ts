import { addNote, editNoteText, noteText, parseColour, readBoard } from '@evenboard/board';
import { MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { joinSession } from '../../support/api.ts';
import { openReplica, type Replica } from '../../support/Replica.ts';
import { openSessionReplica, type SessionReplica } from '../../support/SessionReplica.ts';
import type { Place } from './Place.ts';

/**
 * Somebody with a client from outside: y-websocket's own providers, the session document that says where they are, and
 * the board of that room. They write character by character, and finish a note before they go to another room.
 */
export class StockPerson {
  readonly id: string;
  readonly #place: Place;
  readonly #token: string;
  #session: SessionReplica;
  #replica: Replica;
  #room: RoomId;
  /** One thing after another: a note, then the way to another room. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(place: Place, { id, token, room }: { id: string; token: string; room: RoomId }) {
    this.id = id;
    this.#place = place;
    this.#token = token;
    this.#room = room;
    this.#session = this.#follow();
    this.#replica = this.#open(room);
  }

  /** Comes in as a participant. */
  static async arrive(place: Place, name: string): Promise<StockPerson> {
    const { url, session, tally: _tally } = place;
    const { token, participant, room } = await joinSession(
      url,
      session.sessionId,
      session.keys.participant,
      name,
    );
    const person = new StockPerson(place, { id: participant.id, token, room });
    await person.#replica.synced();
    await person.#session.until(() => person.#session.people().has(person.id), `${name} is in the list`);
    return person;
  }

  get room(): RoomId {
    return this.#room;
  }

  get token(): string {
    return this.#token;
  }

  get session(): SessionReplica {
    return this.#session;
  }

  /** The notes of the board that is in front of them. */
  notes() {
    return readBoard(this.#replica.board).notes;
  }

  /** Resolves when they are where the session has them, with that board in front of them. */
  async settled(): Promise<void> {
    await this.#session.until(() => this.#room === this.#home(), `${this.id} is in their room`);
    await this.#last;
    await this.#replica.synced();
  }

  /** Writes a note in their room, one character at a time; each word is on disk before the next. */
  write(text: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#type(this.#begin(text), text);
      this.#keepCount(text);
    });
  }

  /** Writes while the line is gone; it all arrives when the line is back. */
  writeOffline(text: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#replica.provider.disconnect();
      const note = this.#begin(text);
      for (const character of [...text].slice(1)) this.#strike(note, character);
      this.#replica.provider.connect();
      await this.#replica.allSaved();
      this.#keepCount(text);
    });
  }

  /** In the middle of a word everything in memory is lost; they come back and go on from what the server has. */
  writeAcrossCrash(text: string): Promise<void> {
    return this.#inTurn(async () => {
      const note = this.#begin(text);
      const half = Math.floor(text.length / 2);
      await this.#type(note, text.slice(0, half));
      this.#strike(note, text.charAt(half));
      const before = this.#room;
      this.leave();
      this.#session = this.#follow();
      this.#replica = this.#open(before);
      await this.#replica.synced();
      const kept = noteText(this.#replica.board, note)?.toString() ?? '';
      if (kept.length < half || !text.startsWith(kept)) throw new Error(`“${text}” came back as “${kept}”`);
      await this.#type(note, text);
      this.#keepCount(text);
    });
  }

  /** The line goes while they write; the words stay with them until `returnLate`. */
  async writeAndGoAway(text: string): Promise<void> {
    await this.#inTurn(async () => {
      this.#replica.provider.disconnect();
      const note = this.#begin(text);
      for (const character of [...text].slice(1)) this.#strike(note, character);
    });
  }

  /** The line is back: what was written meanwhile has reached the server's disk, on the board or beside it. */
  async returnLate(): Promise<void> {
    this.#replica.provider.connect();
    await this.#replica.allSaved();
  }

  leave(): void {
    this.#replica.destroy();
    this.#session.destroy();
  }

  #begin(text: string): string {
    const { room } = this;
    const entry = this.#session.rooms().get(room);
    const [first] = readBoard(this.#replica.board).sections;
    return addNote(this.#replica.board, {
      section: entry?.section ?? first?.id ?? '',
      text: text.charAt(0),
      colour: parseColour(entry?.colour),
      author: this.id,
    });
  }

  /** Types what is not there yet. */
  async #type(note: string, text: string): Promise<void> {
    const there = noteText(this.#replica.board, note)?.length ?? 0;
    for (const character of text.slice(there)) {
      this.#strike(note, character);
      if (character === ' ') await this.#replica.allSaved();
    }
    await this.#replica.allSaved();
  }

  #strike(note: string, character: string): void {
    const at = noteText(this.#replica.board, note)?.length ?? 0;
    editNoteText(this.#replica.board, note, { at, remove: 0, insert: character });
  }

  #keepCount(text: string): void {
    const colour = this.#session.rooms().get(this.#room)?.colour;
    const isMain = this.#room === MAIN_ROOM;
    this.#place.tally.wrote({ author: this.id, room: this.#room, text, ...(!isMain && { colour }) });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done;
    return done;
  }

  /** Back to the main board as soon as the rooms begin to close, else where the session has them. */
  #home(): RoomId {
    if (this.#session.breakout().state === 'closing') return MAIN_ROOM;
    return this.#session.people().get(this.id)?.room ?? this.#room;
  }

  #follow(): SessionReplica {
    const { url, session } = this.#place;
    const replica = openSessionReplica(url, session.sessionId, this.#token);
    replica.onChange(() => {
      if (this.#home() !== this.#room) void this.#inTurn(() => this.#goHome());
    });
    return replica;
  }

  async #goHome(): Promise<void> {
    const room = this.#home();
    if (room === this.#room) return;
    await this.#replica.allSaved();
    this.#replica.destroy();
    this.#room = room;
    this.#replica = this.#open(room);
    await this.#replica.synced();
  }

  #open(room: RoomId): Replica {
    const { url, session } = this.#place;
    return openReplica(url, session.sessionId, this.#token, { room });
  }
}
