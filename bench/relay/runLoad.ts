import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { checkReplicas } from './checkReplicas.ts';
import { LoadClient } from './LoadClient.ts';
import { cpuSeconds, peakMegabytes } from './processCost.ts';
import type { RelayUnderTest, RoomUnderTest } from './RelayUnderTest.ts';
import { reached } from './waitFor.ts';

export interface Load {
  rooms: number;
  /** How many are in each room, how many of them type, and how many point. */
  clients: number;
  typists: number;
  pointers: number;
  seconds: number;
  /** Keystrokes of each who types, and awareness updates of each who points, a second. */
  perSecond: number;
}

/** The clients of one room; the first of them type. */
interface Group {
  readonly room: RoomUnderTest;
  readonly clients: readonly LoadClient[];
  readonly typists: readonly LoadClient[];
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
  /** Delays until who typed knew it to be on disk, sorted; none where a relay does not say so. */
  savedMs: Float64Array;
  serverCpuSeconds: number;
  generatorCpuSeconds: number;
  generatorStallMs: number;
  wallSeconds: number;
  /** When it began and ended, by the system's clock that only grows, in microseconds. */
  window: readonly [from: number, to: number];
  frames: number;
  awarenessEntries: number;
  residentMegabytes: number;
}

const SLOT_MS = 20;

/**
 * Puts the load on a relay that has just been started, and leaves it running. Rejects where it does
 * not come to a measurement: clients that do not get in, or a first note that does not get round.
 */
export async function runLoad(relay: RelayUnderTest, load: Load): Promise<Measurement> {
  const groups = relay.rooms.map((room): Group => {
    const clients = room.entrances.map((entrance) => new LoadClient(entrance));
    return { room, clients, typists: clients.slice(0, load.typists) };
  });
  const clients = groups.flatMap((group) => group.clients);
  try {
    await reached('all clients synced', () => clients.every(({ isSynced }) => isSynced));
    for (const { typists } of groups) typists.forEach((typist, index) => void typist.addNote(2 + index));
    await reached('all notes everywhere', () => groups.every(hasEverything));
    return await measure(relay, groups, load);
  } catch (error) {
    const closed = new Set(clients.flatMap(({ closedWith }) => closedWith ?? []));
    const codes = closed.size > 0 ? `; connections were closed with ${[...closed].join(', ')}` : '';
    throw new Error(`${error instanceof Error ? error.message : String(error)}${codes}`);
  } finally {
    for (const client of clients) client.close();
  }
}

async function measure(relay: RelayUnderTest, groups: readonly Group[], load: Load): Promise<Measurement> {
  const clients = groups.flatMap((group) => group.clients);
  const typists = groups.flatMap((group) => group.typists);
  const delays = recordDelays(clients, typists);
  const count = (read: (client: LoadClient) => number) =>
    clients.reduce((sum, client) => sum + read(client), 0);
  const framesBefore = count(({ frames }) => frames);
  const entriesBefore = count(({ awarenessEntries }) => awarenessEntries);
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  const from = systemMicroseconds();
  const begun = { wall: performance.now(), server: cpuSeconds(relay.pid), own: process.cpuUsage() };
  stalls.enable();
  const sent = await type(groups, load, delays.sent);
  const invalid: string[] = [];
  await reached('every keystroke everywhere', () => groups.every(hasEverything)).catch((error: Error) => {
    invalid.push(error.message);
  });
  stalls.disable();
  const own = process.cpuUsage(begun.own);
  const measured = {
    serverCpuSeconds: cpuSeconds(relay.pid) - begun.server,
    generatorCpuSeconds: (own.user + own.system) / 1e6,
    generatorStallMs: stalls.percentile(99) / 1e6,
    wallSeconds: (performance.now() - begun.wall) / 1000,
    window: [from, systemMicroseconds()] as const,
    frames: count(({ frames }) => frames) - framesBefore,
    awarenessEntries: count(({ awarenessEntries }) => awarenessEntries) - entriesBefore,
    residentMegabytes: peakMegabytes(relay.pid),
  };
  for (const group of groups)
    invalid.push(...(await checkReplicas(group.clients, group.typists, group.room.lateEntrance)));
  const expected = sent * (load.clients - 1);
  if (delays.ms.length !== expected) invalid.push(`${delays.ms.length} deliveries instead of ${expected}`);
  const delaysMs = Float64Array.from(delays.ms).sort();
  const savedMs = Float64Array.from(delays.savedMs).sort();
  return { relay: relay.name, invalid, sent, deliveries: delaysMs.length, delaysMs, savedMs, ...measured };
}

const systemMicroseconds = () => Number(process.hrtime.bigint() / 1_000n);

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
  const savedMs: number[] = [];
  for (const typist of typists) typist.onSaved = (took) => savedMs.push(took);
  const sent = (typist: LoadClient) => {
    sentAt.get(typist.doc.clientID)?.set(typist.clock, performance.now());
  };
  return { ms, savedMs, sent };
}

/** Types and points at an even pace, everybody at a moment of their own; returns the keystrokes. */
async function type(
  groups: readonly Group[],
  load: Load,
  beforeKeystroke: (typist: LoadClient) => void,
): Promise<number> {
  const slots = Math.round(1000 / load.perSecond / SLOT_MS);
  const rounds = load.seconds * load.perSecond;
  const typing = new Set(groups.flatMap(({ typists }) => typists));
  const pointing = new Set(groups.flatMap(({ clients }) => clients.slice(0, load.pointers)));
  const active = groups.flatMap(({ clients }) =>
    clients.filter((one) => typing.has(one) || pointing.has(one)),
  );
  const begun = performance.now();
  for (let step = 0; step < rounds * slots; step += 1) {
    const wait = begun + step * SLOT_MS - performance.now();
    if (wait > 0) await delay(wait);
    const character = String.fromCharCode(97 + (Math.floor(step / slots) % 26));
    for (let index = step % slots; index < active.length; index += slots) {
      const client = active[index];
      if (client !== undefined && typing.has(client)) {
        beforeKeystroke(client);
        client.type(character);
      }
      if (client !== undefined && pointing.has(client)) client.point();
    }
  }
  return rounds * typing.size;
}

function hasEverything({ clients, typists }: Group): boolean {
  const clocks = typists.map(({ doc, clock }) => [doc.clientID, clock] as const);
  return clients.every((client) =>
    clocks.every(([writer, clock]) => writer === client.doc.clientID || client.known.get(writer) === clock),
  );
}
