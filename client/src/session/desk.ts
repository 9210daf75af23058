import type { DoorEntry, LateEntry, ParticipantId, RoomId } from '@evenboard/protocol';

/** A room as it is at the moment, for who looks at all of them. */
export interface DeskRoom {
  readonly notes: number;
  /** The newest notes, at most three, the newest first. */
  readonly latest: readonly {
    readonly id: string;
    readonly text: string;
    readonly author: ParticipantId;
    readonly createdAt: number;
  }[];
  readonly lastActivityAt?: number;
  /** How many people are in it, and how many of them raise a hand. */
  readonly here: number;
  readonly hands: number;
}

/** Somebody who waits to be let in. */
export interface Waiting {
  readonly name: string;
  readonly askedAt: number;
}

/** Somebody who cannot get on without a facilitator. */
export interface HelpCall {
  readonly at: number;
  readonly words?: string;
}

/** A big act, which a facilitator may take back. */
export interface Act {
  readonly kind: string;
  readonly at: number;
  readonly by: ParticipantId;
  readonly count: number;
  readonly undoneAt?: number;
}

/** Who has written how much in a quiet stage, and who is done. */
export interface DeskQuiet {
  readonly notes: ReadonlyMap<ParticipantId, number>;
  readonly done: ReadonlySet<ParticipantId>;
}

/** Somebody's words that came too late for a board. */
export interface LateAtDesk extends LateEntry {
  readonly participant: ParticipantId;
}

/** What only facilitators may know. */
export interface Desk {
  readonly rooms: ReadonlyMap<RoomId, DeskRoom>;
  readonly door: Readonly<DoorEntry>;
  readonly lobby: ReadonlyMap<string, Waiting>;
  readonly help: ReadonlyMap<ParticipantId, HelpCall>;
  readonly acts: ReadonlyMap<string, Act>;
  readonly quiet: DeskQuiet;
  readonly late: ReadonlyMap<string, LateAtDesk>;
  /** By the vote's id, who has not voted yet: in open votes with names. */
  readonly votes: ReadonlyMap<string, readonly ParticipantId[]>;
}
