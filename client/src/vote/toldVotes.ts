import type { Vote } from '../session/readVotes.ts';
import { readVisit, writeVisit } from '../session/visitStorage.ts';

/** What this tab has told of each vote, so that a reload or another room repeats nothing. */
export interface ToldVotes {
  get(vote: string): Vote['state'] | undefined;
  set(vote: string, state: Vote['state']): void;
}

export function toldVotesInVisit(sessionId: string): ToldVotes {
  const key = `votes.${sessionId}`;
  const read = (): Readonly<Record<string, unknown>> => {
    const value = readVisit(key);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  };
  return {
    get(vote) {
      const value = read()[vote];
      return value === 'open' || value === 'closed' || value === 'revealed' ? value : undefined;
    },
    set: (vote, state) => writeVisit(key, { ...read(), [vote]: state }),
  };
}
