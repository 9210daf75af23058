import type { Candidate, RoomId } from '@evenboard/protocol';

/** A vote, without its ballots. */
export interface Vote {
  readonly id: string;
  readonly question: string;
  readonly candidates: readonly Readonly<Candidate>[];
  readonly dots: number;
  readonly perCandidate: number;
  readonly named: boolean;
  readonly state: 'open' | 'closed' | 'revealed';
  /** Whose board the candidates are on: while the vote is open, nobody is shown there where others are. */
  readonly room: RoomId;
  /** Missing in votes from before this was kept. */
  readonly openedAt?: number;
  readonly closesAt?: number;
  readonly untilAll?: true;
  readonly runOffOf?: string;
  readonly archived?: true;
  /** Dots by candidate number, zeros too, once it is revealed. */
  readonly tally?: Readonly<Record<string, number>>;
}
