import type { Logger } from 'pino';
import type { Store } from '../storage/Store.ts';
import { Admission } from './Admission.ts';
import { Committer } from './Committer.ts';
import type { RelayFigures } from './RelayFigures.ts';
import { type Origin, Room, type RoomOptions } from './Room.ts';

/** A log this long is replaced by a snapshot while people are still writing. */
const COMPACT_ENTRIES = 500;
/** A document that somebody still uses after so many rounds is left as it is: all of it is on disk. */
const SETTLE_ROUNDS = 100;
/** As long as somebody may take at the door before they ask for the board. */
const WARM_MS = 60_000;

export interface RoomsOptions
  extends Omit<
    RoomOptions,
    'name' | 'stored' | 'committer' | 'onChange' | 'onDrop' | 'figures' | 'admission'
  > {
  store: Store;
  figures: RelayFigures;
}

/** All loaded documents. Each is loaded once, and let go when nobody uses it any more. */
export class Rooms {
  readonly committer: Committer<Origin>;
  readonly #options: RoomsOptions;
  readonly #store: Store;
  readonly #log: Logger;
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #loaded = new Set<Room>();
  readonly #users = new Map<Room, number>();
  readonly #work = new Map<Room, Promise<void>>();
  readonly #admission = new Admission();
  readonly #warm = new Set<() => void>();

  constructor(options: RoomsOptions) {
    const { store, log, figures } = options;
    this.#options = options;
    this.#store = store;
    this.#log = log;
    this.committer = new Committer(store, figures);
  }

  get loaded(): Iterable<Room> {
    return this.#loaded;
  }

  /** Runs `use` with the document loaded, and keeps it loaded until that is done. */
  async using<T>(name: string, use: (room: Room) => T | Promise<T>): Promise<T> {
    const room = await this.#acquire(name);
    try {
      return await use(room);
    } finally {
      if (!room.isDropped) this.#users.set(room, (this.#users.get(room) ?? 1) - 1);
      this.#tidy(room);
    }
  }

  /**
   * Loads a document that somebody is about to ask for, and keeps it for a moment: reading a large board from the
   * disk takes as long as it takes them to come.
   */
  warm(name: string): void {
    if (this.#rooms.has(name)) return;
    const untilCooled = () =>
      new Promise<void>((resolve) => {
        const cool = () => {
          clearTimeout(timer);
          this.#warm.delete(cool);
          resolve();
        };
        const timer = setTimeout(cool, WARM_MS);
        this.#warm.add(cool);
      });
    this.using(name, untilCooled).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'a document could not be loaded ahead');
    });
  }

  /** Forgets the session's documents, or the one, without writing anything any more. */
  discard(isMeant: (name: string) => boolean): void {
    for (const room of this.#loaded) if (isMeant(room.name)) room.drop();
  }

  /** Resolves when everything is on disk and every unused document is unloaded. */
  async settled(): Promise<void> {
    for (const cool of [...this.#warm]) cool();
    // Closing connections may start work of the server's own: who is online, for example.
    for (let round = 0; this.#rooms.size > 0 && round < SETTLE_ROUNDS; round++) {
      await Promise.allSettled(this.#rooms.values());
      await this.committer.settled();
      for (const room of this.#loaded) this.#tidy(room);
      await Promise.all(this.#work.values());
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  async #acquire(name: string): Promise<Room> {
    for (;;) {
      let loading = this.#rooms.get(name);
      if (!loading) {
        loading = this.#load(name);
        this.#rooms.set(name, loading);
      }
      const room = await loading;
      // It may have been let go while we waited for it.
      if (this.#rooms.get(name) !== loading || room.isDropped) continue;
      this.#users.set(room, (this.#users.get(room) ?? 0) + 1);
      return room;
    }
  }

  async #load(name: string): Promise<Room> {
    try {
      const stored = await this.#store.loadDocument(name);
      const room = new Room({
        ...this.#options,
        name,
        stored,
        committer: this.committer,
        admission: this.#admission,
        onChange: (changed) => this.#tidy(changed),
        onDrop: (dropped) => this.#drop(dropped),
      });
      this.#loaded.add(room);
      return room;
    } catch (error) {
      this.#rooms.delete(name);
      throw error;
    }
  }

  #isIdle(room: Room): boolean {
    return room.connections.size === 0 && (this.#users.get(room) ?? 0) === 0 && room.isSettled;
  }

  #needsSnapshot(room: Room): boolean {
    if (!room.isSettled || room.logged === 0) return false;
    return this.#isIdle(room) || room.logged >= COMPACT_ENTRIES;
  }

  /** Compacts and unloads off the path of the messages, one thing at a time for each room. */
  #tidy(room: Room): void {
    if (room.isDropped || this.#work.has(room)) return;
    if (!this.#isIdle(room) && !this.#needsSnapshot(room)) return;
    const work = this.#compactAndUnload(room).finally(() => this.#work.delete(room));
    this.#work.set(room, work);
  }

  async #compactAndUnload(room: Room): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (!room.isDropped && this.#needsSnapshot(room)) {
      if (!(await this.#compact(room))) break;
    }
    // Somebody may have come while the snapshot was written.
    if (!room.isDropped && this.#isIdle(room)) this.#unload(room);
  }

  async #compact(room: Room): Promise<boolean> {
    const { logged, sequence } = room;
    try {
      await this.#store.compact(room.name, room.encode(), sequence);
      room.logged -= logged;
      return true;
    } catch (error) {
      this.#log.warn({ err: error }, 'a snapshot could not be written; the log is kept');
      return false;
    }
  }

  #unload(room: Room): void {
    this.#rooms.delete(room.name);
    this.#forget(room);
  }

  #drop(room: Room): void {
    this.committer.forget(room);
    this.#rooms.delete(room.name);
    this.#forget(room);
  }

  #forget(room: Room): void {
    this.#loaded.delete(room);
    this.#users.delete(room);
    room.doc.destroy();
  }
}
