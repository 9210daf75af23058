import type { ParticipantId } from '@evenboard/protocol';
import type { BigAct } from './bigAct.ts';

/** All of a board as one update, and how many notes are on it. */
export interface BoardState {
  readonly update: Uint8Array;
  readonly notes: number;
}

/** Somebody has done something big to a board, which was `before` until then. All of it is on disk. */
export interface BigActDone {
  readonly document: string;
  readonly act: BigAct;
  readonly by: ParticipantId;
  readonly before: BoardState;
}
