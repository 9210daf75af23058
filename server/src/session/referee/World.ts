import type { CopyRecord } from '@evenboard/board';
import type { CloseCode, ParticipantId } from '@evenboard/protocol';
import type {
  BallotKey,
  StoredAct,
  StoredBallot,
  StoredPerson,
  StoredSession,
  StoredTemplate,
} from '../../storage/Store.ts';
import { type Ballots, withBallots } from './Ballots.ts';
import type { SessionState } from './SessionState.ts';

/** A session as the rules of the referee see it. Rules are pure: they answer what becomes of it. */
export interface World {
  readonly stored: StoredSession;
  readonly state: SessionState;
  readonly people: ReadonlyMap<ParticipantId, StoredPerson>;
  /** In memory here and in the database, and nowhere else. */
  readonly ballots: Ballots;
}

/** What a rule cannot know by itself. With the same facts it decides the same. */
export interface Facts {
  /** The server's clock, in milliseconds. */
  readonly now: number;
  /** 0 to 1, as Math.random. */
  random(): number;
  newId(): string;
}

/** What a command answers with: plain JSON. */
export type CommandResult = Readonly<Record<string, unknown>>;

/** Connections that a decision ends: all of one person's. */
export interface Disconnect {
  readonly participant: ParticipantId;
  readonly code: CloseCode;
}

/** What a rule changes. Whatever is missing stays as it is. */
export interface Decision {
  /** What is kept of the session apart from its state. */
  readonly stored?: StoredSession;
  readonly state?: SessionState;
  /** Only those who are new or changed. */
  readonly people?: readonly StoredPerson[];
  /** A template to be kept on this server. */
  readonly template?: StoredTemplate;
  /** Acts to be listed, and those that were taken back. */
  readonly acts?: readonly StoredAct[];
  /** What is to be remembered of what was gathered, by the ids of copies. */
  readonly gathered?: ReadonlyMap<string, CopyRecord>;
  /** Ballots that were cast, in the place of earlier ones, and those that count no more. */
  readonly ballots?: readonly StoredBallot[];
  readonly withdrawn?: readonly BallotKey[];
  readonly result?: CommandResult;
  /** What is answered besides, this one time, and kept nowhere: keys that may be on no disk. */
  readonly once?: CommandResult;
  readonly disconnect?: readonly Disconnect[];
}

/** The world after a decision. */
export function decided(world: World, decision: Decision): World {
  const { stored, state, people } = decision;
  const after = new Map(world.people);
  for (const person of people ?? []) after.set(person.id, person);
  return {
    stored: stored ?? world.stored,
    state: state ?? world.state,
    people: after,
    ballots: withBallots(world.ballots, decision),
  };
}
