import type { NewSession } from '../../support/api.ts';
import type { Tally } from './Tally.ts';

/** Where the afternoon takes place, and what is written there. */
export interface Place {
  readonly url: string;
  readonly session: NewSession;
  readonly tally: Tally;
}
