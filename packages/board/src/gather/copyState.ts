import type * as Y from 'yjs';
import { copyId } from './copyId.ts';

/** What a note or comment was made with. */
export interface CreationFacts {
  readonly author: string;
  readonly createdAt: number;
  readonly room?: string;
  readonly source?: string;
}

/** What ever was on a board, by the id of a note and by `comments/<id>`; deleted things too. */
export type Ledger = ReadonlyMap<string, CreationFacts>;

/** Whether a copy is on the board, never was, or was and is not any more. */
export interface CopyState {
  readonly id: string;
  readonly state: 'there' | 'new' | 'gone';
}

/**
 * Finds the copy of something by what the ledger says of its id. Ids are chosen by whoever writes: where one stands
 * for something else it is passed over, so that nobody keeps another's words away by taking their ids.
 */
export function copyState(
  root: Y.Map<unknown>,
  ledgered: (id: string) => CreationFacts | undefined,
  original: { readonly room: string; readonly id: string },
  isCopy: (facts: CreationFacts) => boolean,
): CopyState {
  for (let attempt = 0; ; attempt++) {
    const id = copyId(original.room, original.id, attempt);
    const facts = ledgered(id);
    if (facts === undefined && !root.has(id)) return { id, state: 'new' };
    if (facts !== undefined && isCopy(facts)) return { id, state: root.has(id) ? 'there' : 'gone' };
  }
}
