import type { PollKind, RoomShares } from '@evenboard/protocol';

/** A poll, without its answers. */
export interface Poll {
  readonly id: string;
  readonly question: string;
  readonly kind: PollKind;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly state: 'open' | 'closed' | 'shown';
  /** Counts by option id, once it is shown, and of a poll for words what was written. */
  readonly shares?: Readonly<Record<string, number>>;
  readonly answers?: readonly string[];
  /** Once it is shown by room. */
  readonly byRoom?: readonly RoomShares[];
  /** How many answered, in a poll that came with its results alone. */
  readonly answered?: number;
  /** Missing in polls from before this was kept. */
  readonly openedAt?: number;
}
