import type { ParticipantId, RoomId } from './ids.ts';

/** What is voted on, as it read when the vote opened. Its number never changes. */
export interface Candidate {
  number: number;
  text: string;
  /** The note that it was. It may have been edited or deleted since. */
  note?: string;
}

/** A value of `votes` in the session document, by the vote's id. */
export interface VoteEntry {
  question: string;
  candidates: Candidate[];
  /** How many each person has, and how many of them at most for one candidate. */
  dots: number;
  perCandidate: number;
  /** Whether the result will show who voted for what. It is fixed when the vote opens. */
  named: boolean;
  state: 'open' | 'closed' | 'revealed';
  /** How many have voted; while it is open, in steps. */
  voted: number;
  /** Dots by candidate number, zeros too. Only when it is revealed. */
  tally?: Record<string, number>;
  /** Whose board the candidates are from. Missing: main. */
  room?: RoomId;
  /** When it was opened, in ms: votes follow each other in this order. */
  openedAt?: number;
  /** When it closes by itself, in ms; and whether it does when everybody has voted. */
  closesAt?: number;
  untilAll?: true;
  /** The vote whose tie this one decides. */
  runOffOf?: string;
  archived?: true;
}

/** What somebody voted in a named vote. A value of `ballots`, by the vote's id, is a list of them once it is revealed. */
export interface NamedBallot {
  participant: ParticipantId;
  numbers: number[];
  /** The facilitator who entered it for somebody without a screen. */
  typedBy?: ParticipantId;
}

export const POLL_KINDS = ['one', 'many', 'scale', 'word', 'text'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** An option's id, several of them, a step of the scale from 1, or words. */
export type PollAnswer = string | number | string[];

/** How the people of one room answered. Without a room: everybody else. */
export interface RoomShares {
  /** Its name when the poll was shown by room. */
  room?: string;
  shares: Record<string, number>;
}

/** A value of `polls` in the session document, by the poll's id. */
export interface PollEntry {
  question: string;
  kind: PollKind;
  options: { id: string; label: string }[];
  state: 'open' | 'closed' | 'shown';
  /** How many have answered; while it is open, in steps. */
  answered: number;
  /** Counts by option id, zeros too. Only when it is shown. */
  shares?: Record<string, number>;
  /** What was written, in no order. Only when a poll for words is shown. */
  answers?: string[];
  /** The shares of each room, when it is shown by room. */
  byRoom?: RoomShares[];
  /** When it was opened, in ms: polls follow each other in this order. */
  openedAt?: number;
}

/** A value of `votes` of the desk, by the vote's id: who has not voted yet in a named vote that is open. */
export interface VoteDesk {
  notYet: ParticipantId[];
}
