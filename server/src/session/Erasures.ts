import type { SessionId } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Store } from '../storage/Store.ts';
import type { Alarms } from './alarms.ts';

const RETRY_MS = 60_000;

/** Erases sessions on their date, also those that nobody has opened since the server started. */
export interface Erasures {
  /** The dates have changed: the next one may be another now. */
  lookAgain(): void;
}

/**
 * One alarm, for the session that is to be erased next.
 * @param erase erases the session if its time has come; called for one session at a time
 */
export function createErasures(parts: {
  store: Pick<Store, 'findNextErasure'>;
  alarms: Alarms;
  erase: (id: SessionId) => Promise<void>;
  log: Logger;
  now: () => number;
}): Erasures {
  const { store, alarms, erase, log, now } = parts;
  let callOff = (): void => undefined;

  function wait(time: number, then: () => Promise<void>): void {
    callOff();
    callOff = alarms.set(time, () => {
      then().catch((error: unknown) => {
        log.error({ err: error }, 'a session could not be erased on its date; it is tried again');
        wait(now() + RETRY_MS, look);
      });
    });
  }

  async function look(): Promise<void> {
    const next = await store.findNextErasure();
    callOff();
    if (next === undefined) return;
    wait(next.eraseAt, async () => {
      await erase(next.id);
      await look();
    });
  }

  return { lookAgain: () => wait(now(), look) };
}
