import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { LoadClient } from './LoadClient.ts';
import { cpuSeconds, residentMegabytes } from './processCost.ts';
import type { Entrance, RelayUnderTest, StartRelay } from './RelayUnderTest.ts';
import { reached } from './waitFor.ts';

/** What it costs to come to a board of ten thousand notes. */
export interface JoinMeasurement {
  readonly relay: string;
  readonly invalid: readonly string[];
  /** Server CPU for one who comes alone. */
  readonly cpuMsOfJoin: number;
  /** A hundred at once: until all have the board, server CPU for all of them, and the longest that a keystroke of others took. */
  readonly allInMs: number;
  readonly cpuMsOfAll: number;
  readonly longestMs: number;
  /** How long its event loop was held meanwhile, where it says so. */
  readonly heldMs: number | undefined;
  readonly residentMegabytes: number;
}

const NOTES = 10_000;
const ALONE = 20;
const AT_ONCE = 100;
const PORTION = 1_000;
/** As long as a relay may take to put things in order after so much was written. */
const SETTLE_MS = 3_000;

export async function runJoins(start: StartRelay): Promise<JoinMeasurement> {
  const relay = await start({ rooms: 1, clients: ALONE + AT_ONCE + 3 });
  try {
    const [room] = relay.rooms;
    const entrances = [...(room?.entrances ?? [])];
    const take = (count: number) => entrances.splice(0, count);
    const [host] = take(1);
    if (host === undefined) throw new Error('nobody to fill the board');
    // Somebody stays: a relay without a disk forgets what nobody has open.
    const writer = await fill(host);
    const besides = room?.besides && new LoadClient(room.besides, { isReading: false });
    await delay(SETTLE_MS);
    const before = cpuSeconds(relay.pid);
    const wrong: string[] = [];
    for (const entrance of take(ALONE)) wrong.push(...(await comeAlone(entrance)));
    const cpuMsOfJoin = ((cpuSeconds(relay.pid) - before) / ALONE) * 1_000;
    const storm = await comeAtOnce(relay, take(2), take(AT_ONCE));
    writer.close();
    besides?.close();
    return {
      relay: relay.name,
      invalid: [...wrong, ...storm.wrong],
      cpuMsOfJoin,
      ...storm,
      residentMegabytes: residentMegabytes(relay.pid),
    };
  } finally {
    await relay.stop();
  }
}

async function fill(entrance: Entrance): Promise<LoadClient> {
  const writer = new LoadClient(entrance);
  await reached('the first to come synced', () => writer.isSynced);
  for (let from = 0; from < NOTES; from += PORTION) {
    writer.addNotes(Array.from({ length: PORTION }, (_, index) => `A note of some words, ${from + index}`));
    await delay(100);
  }
  // Somebody else has everything: so has the relay.
  const reader = new LoadClient(entrance);
  await reached('the whole board there', () => reader.known.get(writer.doc.clientID) === writer.clock);
  reader.close();
  return writer;
}

async function comeAlone(entrance: Entrance): Promise<string[]> {
  const client = new LoadClient(entrance);
  await reached('somebody who came alone synced', () => client.isSynced);
  const notes = client.noteCount();
  const wrong = notes === NOTES ? [] : [`somebody was given ${notes} notes`];
  client.close();
  await delay(50);
  return wrong;
}

async function comeAtOnce(
  { pid, metricsUrl }: RelayUnderTest,
  pair: readonly Entrance[],
  entrances: readonly Entrance[],
) {
  const worker = new Worker(new URL('./typingPair.ts', import.meta.url), { workerData: pair });
  await once(worker, 'message');
  // Each look begins a new count.
  await longestLag(metricsUrl);
  const cpu = cpuSeconds(pid);
  const begun = performance.now();
  const clients = entrances.map((entrance) => new LoadClient(entrance, { isReading: false }));
  await reached('all who came at once synced', () => clients.every(({ isSynced }) => isSynced));
  const allInMs = performance.now() - begun;
  const cpuMsOfAll = (cpuSeconds(pid) - cpu) * 1_000;
  const heldMs = await longestLag(metricsUrl);
  worker.postMessage('end');
  const [longestMs] = (await once(worker, 'message')) as [number];
  const sizes = new Set(clients.map(({ bytesOfBoard }) => bytesOfBoard > NOTES));
  for (const client of clients) client.close();
  return {
    allInMs,
    cpuMsOfAll,
    longestMs,
    heldMs,
    wrong: sizes.has(false) ? ['somebody was given too little'] : [],
  };
}

/** The longest that the event loop was held since this was last asked, in milliseconds. */
async function longestLag(metricsUrl: string | undefined): Promise<number | undefined> {
  if (metricsUrl === undefined) return undefined;
  const text = await (await fetch(metricsUrl)).text();
  const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}
