import { readZip } from '../workbook/readZip.ts';
import type { TestServer } from './startTestServer.ts';
import type { Created, Somebody } from './testSessions.ts';
import { WireTap } from './WireTap.ts';

const FILES = ['workbook.xlsx', 'notes.csv', 'board.md', 'board.html', 'session.json'];
/** What a figure of the server's says of what people did; the others say how its work fell into parts. */
const COUNTS = /^evenboard_(refused|slow|http_request_seconds_count)/;

/** Collects what everybody in a session is told, and what they are answered, in the same words for every session. */
export class Watch {
  readonly #server: TestServer;
  readonly #session: Created;
  readonly #people: Readonly<Record<string, Somebody>>;
  readonly #taps: ReadonlyMap<string, WireTap>;
  readonly #answers: string[] = [];
  readonly #names: [id: string, name: string][];

  constructor(server: TestServer, session: Created, people: Readonly<Record<string, Somebody>>) {
    this.#server = server;
    this.#session = session;
    this.#people = people;
    this.#names = [
      [session.sessionId, 'session'],
      ...Object.entries(people).map(([name, { id }]) => [id, name] as [string, string]),
    ];
    this.#taps = new Map(
      Object.entries(people).flatMap(([name, { token }]) =>
        ['session', 'board/main', ...(name === 'host' ? ['desk'] : [])].map((document) => [
          `${name} on ${document}`,
          new WireTap(server, session, document, token),
        ]),
      ),
    );
  }

  /** An id that is another one in another session. */
  name(id: string, name: string): void {
    this.#names.push([id, name]);
  }

  /** Waits until all those whose connection's name has these words were told so. */
  async until(told: RegExp, { times = 1, on = /session/ } = {}): Promise<void> {
    const isTold = (all: readonly string[]) => all.filter((one) => told.test(one)).length >= times;
    await Promise.all([...this.#taps].map(([name, tap]) => on.test(name) && tap.until(isTold)));
  }

  forget(): void {
    for (const tap of this.#taps.values()) tap.forget();
  }

  get told(): Record<string, string[]> {
    const told = (name: string, tap: WireTap) => (/desk/.test(name) ? withoutGlances(tap.told) : tap.told);
    return Object.fromEntries(
      [...this.#taps].map(([name, tap]) => [name, told(name, tap).map((one) => this.plain(one))]),
    );
  }

  get answers(): readonly string[] {
    return [...this.#answers];
  }

  /** Everything that these people can ask for. */
  async askForAll(names: readonly string[]): Promise<void> {
    const address = `/api/sessions/${this.#session.sessionId}`;
    for (const name of names) {
      await this.#ask(address, name);
      for (const file of FILES) await this.#ask(`${address}/export/${file}`, name);
    }
    const metrics = await (await fetch(`${this.#server.url}/metrics`)).text();
    this.#answers.push(...metrics.split('\n').filter((line) => COUNTS.test(line)));
  }

  /** What somebody is answered about themselves alone. */
  async askForOwn(name: string): Promise<void> {
    await this.#ask(`/api/sessions/${this.#session.sessionId}/me`, name);
  }

  end(): void {
    for (const tap of this.#taps.values()) tap.end();
  }

  plain(text: string): string {
    return this.#names.reduce((words, [id, name]) => words.replaceAll(id, `<${name}>`), text);
  }

  async #ask(address: string, name: string): Promise<void> {
    const headers = { Authorization: `Bearer ${this.#people[name]?.token}` };
    const response = await fetch(this.#server.url + address, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isZip = address.endsWith('.xlsx');
    const text = this.plain(isZip ? [...readZip(bytes)].join('\n') : bytes.toString('utf8'));
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    // A packed file's size depends on ids.
    const size = isZip ? '' : response.headers.get('content-length');
    const head = `${name}: ${address} ${response.status} ${response.headers.has('etag')} ${size}`;
    this.#answers.push(this.plain(head), ...(isJson ? [inOneOrder(text)] : text.split('\n')));
  }
}

/** In documents entries stand in the order of the random ids of Yjs clients. */
function inOneOrder(json: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Boards are looked at for the desk now and then, and nobody waits for it: what comes between is not compared. */
function withoutGlances(told: readonly string[]): readonly string[] {
  return told
    .filter((one) => one.startsWith('written') && !one.includes('"latest"'))
    .map((one) => one.replace(/^written client \d+ -?\d+/, 'written'));
}
