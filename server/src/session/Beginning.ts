import type { Board } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { StoredPerson } from '../storage/Store.ts';
import type { SessionState } from './referee/SessionState.ts';

/** What a session begins with, besides its keys. */
export interface Beginning {
  readonly state: SessionState;
  /** Who is listed from the beginning, as the author of what is there. */
  readonly people?: readonly StoredPerson[];
  /** What is written to the empty board of each room. */
  readonly boards: ReadonlyMap<RoomId, (board: Board) => void>;
}
