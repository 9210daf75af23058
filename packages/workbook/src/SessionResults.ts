/** A vote as everybody in the session may see it. */
export interface ExportedVote {
  readonly question: string;
  /** Each with its number, as it read when the vote opened. */
  readonly candidates: readonly { readonly number: number; readonly text: string; readonly note?: string }[];
  readonly dots: number;
  readonly perCandidate: number;
  readonly state: 'open' | 'closed' | 'revealed';
  /** How many people have voted. */
  readonly voted: number;
  /** Dots by candidate number. Only when it is revealed. */
  readonly tally?: Readonly<Record<string, number>>;
  /** Only when it is revealed, and names were promised when it opened. */
  readonly ballots?: readonly ExportedBallot[];
}

export interface ExportedBallot {
  readonly participant: string;
  /** One for each dot. */
  readonly numbers: readonly number[];
  readonly typedBy?: string;
}

/** A poll as everybody in the session may see it. */
export interface ExportedPoll {
  readonly question: string;
  readonly kind: 'one' | 'many' | 'scale' | 'word' | 'text';
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly state: 'open' | 'closed' | 'shown';
  /** How many people have answered. */
  readonly answered: number;
  /** Counts by option. Only when it is shown. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Only when it is shown, and was for words. */
  readonly answers?: readonly string[];
}

/** A step of the plan. */
export interface ExportedStage {
  readonly title: string;
  readonly instructions: string;
  readonly minutes?: number;
}

/** Somebody who takes part. */
export interface ExportedPerson {
  readonly name: string;
  readonly role: 'facilitator' | 'participant' | 'observer';
  /** The name of the room they belong to. */
  readonly room: string;
  /** How they take part without a screen. */
  readonly proxy?: 'telephone' | 'email' | 'post' | 'present';
}

/** A line that was taken down of what was said. */
export interface ExportedCaption {
  /** The name of the room in which it was said. */
  readonly room: string;
  /** Milliseconds. */
  readonly at: number;
  readonly text: string;
  /** Who said it, where the captioner knew. */
  readonly speaker?: string;
}

/** What a session has besides its boards. */
export interface SessionResults {
  /** In the order in which they were opened. */
  readonly votes: readonly ExportedVote[];
  readonly polls: readonly ExportedPoll[];
  readonly plan: readonly ExportedStage[];
  /** Missing: the host has not chosen that files name who took part. */
  readonly people?: readonly ExportedPerson[];
  /** Missing: the host has not chosen, and said, that captions are in the files. */
  readonly captions?: readonly ExportedCaption[];
}
