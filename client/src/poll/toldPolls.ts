import { readVisit, writeVisit } from '../session/visitStorage.ts';

/** Which polls somebody has been told of, or has put out of the way, in this tab: a reload repeats nothing. */
export interface ToldPolls {
  has(poll: string): boolean;
  add(poll: string): void;
}

function inVisit(key: string): ToldPolls {
  const read = (): unknown[] => {
    const stored = readVisit(key);
    return Array.isArray(stored) ? stored : [];
  };
  return {
    has: (poll) => read().includes(poll),
    add: (poll) => writeVisit(key, [...read(), poll]),
  };
}

/** Those that were said to be open. */
export const saidInVisit = (sessionId: string): ToldPolls => inVisit(`polls.${sessionId}`);

/** Those whose result was put out of the way. */
export const hiddenInVisit = (sessionId: string): ToldPolls => inVisit(`pollsHidden.${sessionId}`);
