import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type KilledServer, startKilledServer } from './KilledServer.ts';
import { type Pen, Writer } from './Writer.ts';

/** How long it is waited for anything before the test gives up. */
const PATIENCE_MS = 30_000;
const WRITERS = 6;
/** So many keystrokes a second fill a log of 500 entries, after which it is compacted, within a second. */
const EVERY_MS = 4;

interface Session {
  readonly sessionId: string;
  readonly keys: { readonly participant: string };
}

/** What was found after a server has ended and another has been started on its folder. */
export interface Toll {
  /** Keystrokes that the server had called saved, and those that somebody else had seen. */
  acknowledged: number;
  seen: number;
  /** Those of them that were not there any more. */
  lost: number;
}

/**
 * One data folder, on which servers are started and ended again and again while people write. Each start is held to what
 * all servers before it have promised.
 */
export class Ordeal {
  readonly toll: Toll = { acknowledged: 0, seen: 0, lost: 0 };
  readonly folder: string;
  server!: KilledServer;
  writers: Writer[] = [];
  #session!: Session;
  /** A session that people only look into: its board is compacted each time they leave. */
  #brief!: Session;
  #pens: Pen[] = [];
  /** The least that has to be there of each note, by session and note. */
  readonly #promised = new Map<string, string>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async begin(): Promise<Ordeal> {
    const ordeal = new Ordeal(await mkdtemp(path.join(tmpdir(), 'evenboard-crash-')));
    await ordeal.start();
    ordeal.#session = await ordeal.#create();
    ordeal.#brief = await ordeal.#create();
    return ordeal;
  }

  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    this.server = await startKilledServer(this.folder, env);
  }

  /** People come and type without pause. Returns as soon as they do; a server that ends meanwhile is no mistake. */
  async write(): Promise<void> {
    try {
      for (let count = 0; count < WRITERS; count++) await this.#come(this.#session);
      await this.#come(this.#brief);
    } catch (error) {
      if (!(await this.#isEnding())) throw error;
    }
  }

  /** Some stay for a moment and leave, so that the board is compacted. */
  async lookIn(): Promise<void> {
    const visitor = this.writers.at(-1);
    await until(() => this.server.isOver || (visitor?.saved.length ?? 0) > 3);
    visitor?.leave();
  }

  /** Notes what was promised until now; the people are gone. */
  async over(): Promise<void> {
    await this.server.ended;
    // What the server has still sent is heard before its end is.
    await until(() => this.writers.every(({ closedWith }) => closedWith !== undefined));
    for (const writer of this.writers) {
      const { sessionId } = writer;
      this.#promise(sessionId, writer.noteId, writer.saved, 'acknowledged');
      for (const [note, text] of writer.seen) this.#promise(sessionId, note, text, 'seen');
    }
    this.writers = [];
  }

  /** Reads what is there, as somebody who comes with nothing, and counts what is missing. */
  async check(): Promise<void> {
    for (const session of [this.#session, this.#brief]) {
      const reader = new Writer(this.server.url, await this.#join(session));
      await until(() => reader.isSynced);
      for (const [key, promised] of this.#promised) {
        const [id, note = ''] = key.split(' ');
        if (id !== session.sessionId) continue;
        const there = reader.text(note);
        if (!there.startsWith(promised)) this.toll.lost += promised.length - shared(there, promised);
      }
      reader.leave();
    }
    for (const { sessionId, token } of this.#pens) {
      const { status } = await fetch(`${this.server.url}/api/sessions/${sessionId}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (status !== 200) this.toll.lost += 1;
    }
    this.#pens = [];
  }

  async end(): Promise<void> {
    for (const writer of this.writers) writer.leave();
    this.server.kill('SIGKILL');
    await this.server.ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  #promise(sessionId: string, note: string, text: string, how: 'acknowledged' | 'seen'): void {
    const key = `${sessionId} ${note}`;
    const before = this.#promised.get(key) ?? '';
    this.toll[how] += how === 'acknowledged' ? text.length : Math.max(0, text.length - before.length);
    if (text.length > before.length) this.#promised.set(key, text);
  }

  async #come(session: Session): Promise<void> {
    const pen = await this.#join(session);
    const writer = new Writer(this.server.url, pen);
    this.writers.push(writer);
    await until(() => writer.isSynced || writer.closedWith !== undefined);
    if (writer.isSynced) writer.type(EVERY_MS);
  }

  async #isEnding(): Promise<boolean> {
    return await Promise.race([this.server.ended.then(() => true), delay(5_000, false)]);
  }

  #create(): Promise<Session> {
    return this.#post('/api/sessions', { title: 'Ordeal' });
  }

  async #join({ sessionId, keys }: Session): Promise<Pen> {
    const { token, participant } = await this.#post<{ token: string; participant: { id: string } }>(
      `/api/sessions/${sessionId}/join`,
      { key: keys.participant, name: 'Kofi' },
    );
    const pen = { sessionId, token, personId: participant.id };
    this.#pens.push(pen);
    return pen;
  }

  async #post<Answer>(address: string, body: object): Promise<Answer> {
    const response = await fetch(this.server.url + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as Answer;
  }
}

/** How far two texts are the same. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Resolves when that is so. */
export async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('it was waited for in vain');
    await delay(5);
  }
}
