import { createValue } from './Readable.ts';
import type { OwnPresence, PersonCursor, Presences, Spotlight } from './roomSession.ts';

/** Presence without a line: others are where a test puts them, and what I tell of myself is noted down. */
export function createTestPresence() {
  const told: OwnPresence[] = [];
  return {
    others: createValue<readonly Presences[]>([]),
    cursors: createValue<readonly PersonCursor[]>([]),
    spotlights: createValue<readonly Spotlight[]>([]),
    personOf: (_clientId: number | undefined): string | undefined => undefined,
    set: (part: OwnPresence) => void told.push(part),
    told,
  };
}
