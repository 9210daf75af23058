import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role, RoomColour } from '@evenboard/protocol';

/** Since the afternoon's beginning. */
export interface Timed {
  readonly minute: number;
  readonly second: number;
}

export interface ScenarioNote extends Timed {
  readonly id: string;
  readonly room: string;
  readonly section: string;
  readonly text: string;
  readonly author: string;
  readonly typedBy?: string;
  readonly lang?: string;
}

export interface ScenarioComment extends Timed {
  readonly id: string;
  readonly board: string;
  readonly note: string;
  readonly author: string;
  readonly text: string;
  readonly typedBy?: string;
  readonly lang?: string;
}

/** A vote, or an answer to a poll. `castBy`: the facilitator who enters it for somebody without a screen. */
interface Cast extends Timed {
  readonly person: string;
  readonly castBy?: string;
}

export interface ScenarioBallot extends Cast {
  readonly picks: readonly number[];
}

export interface ScenarioAnswer extends Cast {
  readonly option: string;
}

export interface Splice {
  readonly at: number;
  readonly delete: string;
  readonly insert: string;
}

interface By {
  readonly by: string;
}

/** What happens on a board: `main`, or a room's. */
interface OnBoard {
  readonly board: string;
}

/** What somebody does to a board. */
export type BoardEvent = By &
  OnBoard &
  (
    | {
        readonly type: 'edit';
        readonly note: string;
        readonly splices: readonly Splice[];
        readonly textAfter: string;
        readonly concurrent?: true;
      }
    | { readonly type: 'confirm' | 'delete'; readonly note: string }
    | {
        readonly type: 'move';
        readonly note: string;
        readonly toSection: string;
        readonly toRow: number;
        readonly concurrent?: true;
      }
    | { readonly type: 'undo'; readonly restores: string }
    | { readonly type: 'addSection'; readonly section: string; readonly title: string }
  );

/** Who comes and goes. */
export type ComingEvent =
  | {
      readonly type: 'arrive' | 'leave' | 'return';
      readonly person: string;
      readonly why?: string;
      readonly room?: string;
    }
  | ({ readonly type: 'addProxy'; readonly person: string; readonly channel: string } & By);

export type RoundEvent =
  | ({
      readonly type: 'startRound';
      readonly round: number;
      readonly minutes: number;
      readonly facilitators: Readonly<Record<string, string>>;
    } & By)
  | { readonly type: 'warn'; readonly round: number; readonly secondsLeft: number }
  | { readonly type: 'endRound'; readonly round: number };

/** What facilitators ask of the server, and what happens by the clock. */
export type DeskEvent =
  | RoundEvent
  | ({
      readonly type:
        | 'openPoll'
        | 'closePoll'
        | 'openVote'
        | 'closeVote'
        | 'revealVote'
        | 'assignRooms'
        | 'gather'
        | 'endBreak';
    } & By)
  | ({ readonly type: 'startBreak'; readonly minutes: number } & By)
  | { readonly type: 'close' };

export type ScenarioEvent = Timed & (BoardEvent | ComingEvent | DeskEvent);

export interface ScenarioRoom {
  readonly id: string;
  readonly name: string;
  readonly colour: RoomColour;
  readonly facilitator: string;
  readonly members: readonly string[];
}

export interface Scenario {
  readonly title: string;
  readonly startsAt: string;
  readonly closesAt: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly proxy?: string;
  }[];
  readonly rooms: readonly ScenarioRoom[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly statements: readonly { readonly number: number; readonly text: string }[];
  readonly vote: {
    readonly question: string;
    readonly budget: number;
    readonly ballots: readonly ScenarioBallot[];
  };
  readonly poll: {
    readonly question: string;
    readonly options: readonly { readonly id: string; readonly label: string }[];
    readonly answers: readonly ScenarioAnswer[];
  };
  readonly notes: readonly ScenarioNote[];
  readonly comments: readonly ScenarioComment[];
  readonly events: readonly ScenarioEvent[];
  readonly expected: {
    readonly peopleCount: number;
    readonly voterCount: number;
    readonly commentCount: number;
    readonly deletedInRoomsForGood: readonly string[];
    readonly notesLeftInRooms: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly notesOnMainAfterGather: number;
    readonly tally: Readonly<Record<string, number>>;
    readonly poll: Readonly<Record<string, number>> & { readonly answered: number };
    readonly mainAtClose: {
      readonly count: number;
      readonly bySection: Readonly<Record<string, readonly string[]>>;
      readonly either: Readonly<Record<string, readonly string[]>>;
      readonly changedTexts: Readonly<Record<string, string>>;
    };
  };
}

export function readScenario(): Scenario {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'strategy-session.json'), 'utf8')) as Scenario;
}
