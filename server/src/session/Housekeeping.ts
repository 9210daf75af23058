import type { Logger } from 'pino';
import type { Store } from '../storage/Store.ts';
import type { Alarms } from './alarms.ts';
import type { Directory } from './Directory.ts';
import type { LiveSession } from './LiveSession.ts';
import type { Presence } from './Presence.ts';
import { dueAt } from './referee/due.ts';
import type { Facts } from './referee/World.ts';

const LOOK_MS = 60_000;
/** Longer than any request takes: nobody has a session in hand that is let go. */
const IDLE_MS = 15 * 60_000;
/** A device that was offline for longer does not send a command again. */
const RESULTS_MS = 24 * 60 * 60_000;

/**
 * Keeps what a server holds from growing with all the sessions it ever had: those that nobody uses are let go from
 * memory, and what commands answered is forgotten after a day.
 * @param onLetGo told of each session that is let go
 */
export function startHousekeeping(parts: {
  store: Pick<Store, 'forgetCommandResults'>;
  directory: Pick<Directory, 'letGo'>;
  presence: Pick<Presence, 'isOnline'>;
  alarms: Alarms;
  facts: () => Facts;
  onLetGo: (session: LiveSession) => void;
  log: Logger;
  now: () => number;
}): void {
  const { store, directory, presence, alarms, facts, onLetGo, log, now } = parts;

  const isInUse = (session: LiveSession): boolean =>
    dueAt(session.world, facts()) !== undefined ||
    [...session.people.keys()].some((person) => presence.isOnline(session.stored.id, person));

  function look(): void {
    for (const session of directory.letGo(now() - IDLE_MS, isInUse)) onLetGo(session);
    store.forgetCommandResults(now() - RESULTS_MS).catch((error: unknown) => {
      log.warn({ err: error }, 'what commands answered could not be cleared away; it is tried again');
    });
    alarms.set(now() + LOOK_MS, look);
  }

  alarms.set(now() + LOOK_MS, look);
}
