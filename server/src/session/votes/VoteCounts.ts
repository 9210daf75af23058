import { LIMITS } from '@evenboard/protocol';
import type { Alarms } from '../alarms.ts';
import type { LiveSession } from '../LiveSession.ts';
import { ballotsOn } from '../referee/Ballots.ts';
import { notYet } from '../referee/votes/voters.ts';
import type { ShownCount } from './voteEntries.ts';

/**
 * How many have voted, as it is published: in steps, so that nobody who watches somebody vote learns from the count
 * when their ballot came. Only what is closed is told at once.
 */
export interface VoteCounts {
  /** Ballots have come or gone. */
  changed(session: LiveSession): void;
  /** `published` is what the document says: it is what people know, also of a server before this one. */
  shown(session: LiveSession, published: (question: string) => unknown): ShownCount;
}

export function createVoteCounts(parts: {
  alarms: Alarms;
  publishSoon: (session: LiveSession) => void;
  now: () => number;
}): VoteCounts {
  const { alarms, publishSoon, now } = parts;
  const known = new WeakMap<LiveSession, Map<string, number>>();
  const waiting = new WeakSet<LiveSession>();

  function countsOf(session: LiveSession): Map<string, number> {
    const counts = known.get(session) ?? new Map<string, number>();
    known.set(session, counts);
    return counts;
  }

  /** The ballots of the time until then are counted together. */
  function countLater(session: LiveSession): void {
    if (waiting.has(session)) return;
    waiting.add(session);
    alarms.set(now() + LIMITS.voteCountMs, () => {
      waiting.delete(session);
      if (!session.isErased && countAgain(session)) publishSoon(session);
    });
  }

  /** Whether any count has grown by enough to be told. */
  function countAgain(session: LiveSession): boolean {
    const counts = countsOf(session);
    const grown = [...counts].filter(([question, count]) => {
      const difference = Math.abs(ballotsOn(session, question).size - count);
      return difference >= LIMITS.voteCountStep || (difference > 0 && notYet(session, question).length === 0);
    });
    for (const [question] of grown) counts.set(question, ballotsOn(session, question).size);
    return grown.length > 0;
  }

  return {
    changed: countLater,
    shown: (session, published) => {
      const counts = countsOf(session);
      return ({ id, state }) => {
        const { size } = ballotsOn(session, id);
        const before = published(id);
        const count = counts.get(id) ?? (typeof before === 'number' ? before : 0);
        counts.set(id, state === 'open' ? count : size);
        if (state !== 'open') return size;
        if (count !== size) countLater(session);
        return count;
      };
    },
  };
}
