import { documentName } from '@evenboard/protocol';
import type { Logger } from 'pino';
import type { Alarms } from './alarms.ts';
import type { Documents } from './Documents.ts';
import type { Glances } from './Glances.ts';
import type { LiveSession } from './LiveSession.ts';

/** Boards are looked at so often, at most, while a facilitator has the desk open. */
const LOOK_MS = 2_000;

/** Looks at the rooms for facilitators, off the path of what people write. */
export interface DeskWatch {
  /** Somebody has opened the desk of a session: it is made true, and kept so until nobody has it open. */
  opened(session: LiveSession): void;
}

export function createDeskWatch(parts: {
  documents: Documents;
  glances: Glances;
  alarms: Alarms;
  publishSoon: (session: LiveSession) => void;
  log: Logger;
  now: () => number;
}): DeskWatch {
  const { documents, glances, alarms, publishSoon, log, now } = parts;
  const watched = new WeakSet<LiveSession>();

  async function look(session: LiveSession): Promise<void> {
    const desk = documentName({ kind: 'desk', sessionId: session.stored.id });
    if (session.isErased || documents.peopleOn(desk).size === 0) {
      watched.delete(session);
      return;
    }
    try {
      await glances.look(session);
    } catch (error) {
      log.warn(
        { err: error, session: session.stored.id },
        'a board could not be looked at; it is tried again',
      );
    }
    publishSoon(session);
    alarms.set(now() + LOOK_MS, () => void look(session));
  }

  return {
    opened(session) {
      // The boards will be looked at in a moment; what else has changed meanwhile is said at once.
      if (watched.has(session)) return publishSoon(session);
      watched.add(session);
      void look(session);
    },
  };
}
