import { setTimeout as delay } from 'node:timers/promises';
import { LoadClient } from './LoadClient.ts';
import { cpuSeconds, residentMegabytes } from './processCost.ts';
import type { StartRelay } from './RelayUnderTest.ts';
import { reached } from './waitFor.ts';

/** What people cost who are there and do nothing. */
export interface IdleMeasurement {
  readonly relay: string;
  readonly connections: number;
  readonly megabytesBefore: number;
  readonly megabytes: number;
  /** Of one core. */
  readonly cpuPercent: number;
}

const ROOMS = 20;
const PEOPLE = 100;
const SETTLE_MS = 5_000;
const LOOK_MS = 10_000;

export async function runIdle(start: StartRelay): Promise<IdleMeasurement> {
  const relay = await start({ rooms: ROOMS, clients: PEOPLE });
  const clients: LoadClient[] = [];
  try {
    const megabytesBefore = residentMegabytes(relay.pid);
    for (const { entrances } of relay.rooms) {
      const coming = entrances.map((entrance) => new LoadClient(entrance));
      clients.push(...coming);
      await reached('all of a room synced', () => coming.every(({ isSynced }) => isSynced));
    }
    await delay(SETTLE_MS);
    const cpu = cpuSeconds(relay.pid);
    await delay(LOOK_MS);
    return {
      relay: relay.name,
      connections: clients.filter(({ closedWith }) => closedWith === undefined).length,
      megabytesBefore,
      megabytes: residentMegabytes(relay.pid),
      cpuPercent: ((cpuSeconds(relay.pid) - cpu) / (LOOK_MS / 1_000)) * 100,
    };
  } finally {
    for (const client of clients) client.close();
    await relay.stop();
  }
}
