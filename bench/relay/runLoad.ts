import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { checkReplicas } from './checkReplicas.ts';
import { LoadClient } from './LoadClient.ts';
import { cpuSeconds, residentMegabytes } from './processCost.ts';
import type { RelayUnderTest } from './RelayUnderTest.ts';

export interface Load {
  clients: number;
  typists: number;
  seconds: number;
  /** Keystrokes of each typist, and awareness updates of each client, a second. */
  perSecond: number;
}

export interface Measurement {
  relay: string;
  /** Why the run counts for nothing; empty for a valid one. */
  invalid: readonly string[];
  sent: number;
  /** One keystroke that reached one other client. */
  deliveries: number;
  /** Delays of those deliveries in milliseconds, sorted. */
  delaysMs: Float64Array;
  serverCpuSeconds: number;
  generatorCpuSeconds: number;
  generatorStallMs: number;
  wallSeconds: number;
  frames: number;
  awarenessEntries: number;
  residentMegabytes: number;
}

const PATIENCE_MS = 10_000;
const SLOT_MS = 20;

/**
 * Puts the load on a relay that has just been started, and leaves it running. Rejects where it does
 * not come to a measurement: clients that do not get in, or a first note that does not get round.
 */
export async function runLoad(relay: RelayUnderTest, load: Load): Promise<Measurement> {
  const clients = relay.entrances.map((entrance) => new LoadClient(entrance));
  try {
    const typists = clients.slice(0, load.typists);
    await reached('all clients synced', () => clients.every(({ isSynced }) => isSynced));
    typists.forEach((typist, index) => {
      typist.addNote(2 + index);
    });
    await reached('all notes everywhere', () => hasEverything(clients, typists));
    return await measure(relay, clients, typists, load);
  } catch (error) {
    const closed = new Set(clients.flatMap(({ closedWith }) => closedWith ?? []));
    const codes = closed.size > 0 ? `; connections were closed with ${[...closed].join(', ')}` : '';
    throw new Error(`${error instanceof Error ? error.message : String(error)}${codes}`);
  } finally {
    for (const client of clients) client.close();
  }
}

async function measure(
  relay: RelayUnderTest,
  clients: readonly LoadClient[],
  typists: readonly LoadClient[],
  load: Load,
): Promise<Measurement> {
  const delays = recordDelays(clients, typists);
  const count = (read: (client: LoadClient) => number) =>
    clients.reduce((sum, client) => sum + read(client), 0);
  const framesBefore = count(({ frames }) => frames);
  const entriesBefore = count(({ awarenessEntries }) => awarenessEntries);
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  const begun = { wall: performance.now(), server: cpuSeconds(relay.pid), own: process.cpuUsage() };
  stalls.enable();
  const sent = await type(clients, typists, load, delays.sent);
  const invalid: string[] = [];
  await reached('every keystroke everywhere', () => hasEverything(clients, typists)).catch((error: Error) => {
    invalid.push(error.message);
  });
  stalls.disable();
  const own = process.cpuUsage(begun.own);
  const measured = {
    serverCpuSeconds: cpuSeconds(relay.pid) - begun.server,
    generatorCpuSeconds: (own.user + own.system) / 1e6,
    generatorStallMs: stalls.percentile(99) / 1e6,
    wallSeconds: (performance.now() - begun.wall) / 1000,
    frames: count(({ frames }) => frames) - framesBefore,
    awarenessEntries: count(({ awarenessEntries }) => awarenessEntries) - entriesBefore,
    residentMegabytes: residentMegabytes(relay.pid),
  };
  invalid.push(...(await checkReplicas(clients, typists, relay.lateEntrance)));
  const expected = sent * (clients.length - 1);
  if (delays.ms.length !== expected) invalid.push(`${delays.ms.length} deliveries instead of ${expected}`);
  const delaysMs = Float64Array.from(delays.ms).sort();
  return { relay: relay.name, invalid, sent, deliveries: delaysMs.length, delaysMs, ...measured };
}

/** From now on, notes when each keystroke is sent and how long it takes to each other client. */
function recordDelays(clients: readonly LoadClient[], typists: readonly LoadClient[]) {
  const sentAt = new Map(typists.map(({ doc }) => [doc.clientID, new Map<number, number>()]));
  const ms: number[] = [];
  for (const client of clients) {
    client.onDelivered = (writer, fromClock, toClock) => {
      const now = performance.now();
      for (let clock = fromClock; clock < toClock; clock += 1) {
        const at = sentAt.get(writer)?.get(clock);
        if (at !== undefined) ms.push(now - at);
      }
    };
  }
  const sent = (typist: LoadClient) => {
    sentAt.get(typist.doc.clientID)?.set(typist.clock, performance.now());
  };
  return { ms, sent };
}

/** Types and points at an even pace, everybody at a moment of their own; returns the keystrokes. */
async function type(
  clients: readonly LoadClient[],
  typists: readonly LoadClient[],
  load: Load,
  beforeKeystroke: (typist: LoadClient) => void,
): Promise<number> {
  const slots = Math.round(1000 / load.perSecond / SLOT_MS);
  const rounds = load.seconds * load.perSecond;
  const begun = performance.now();
  for (let step = 0; step < rounds * slots; step += 1) {
    const wait = begun + step * SLOT_MS - performance.now();
    if (wait > 0) await delay(wait);
    const character = String.fromCharCode(97 + (Math.floor(step / slots) % 26));
    for (let index = step % slots; index < clients.length; index += slots) {
      const typist = typists[index];
      if (typist !== undefined) {
        beforeKeystroke(typist);
        typist.type(character);
      }
      clients[index]?.point();
    }
  }
  return rounds * typists.length;
}

function hasEverything(clients: readonly LoadClient[], typists: readonly LoadClient[]): boolean {
  const clocks = typists.map(({ doc, clock }) => [doc.clientID, clock] as const);
  return clients.every((client) =>
    clocks.every(([writer, clock]) => writer === client.doc.clientID || client.known.get(writer) === clock),
  );
}

async function reached(state: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`not within ${PATIENCE_MS / 1000} s: ${state}`);
    await delay(10);
  }
}
