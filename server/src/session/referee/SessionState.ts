import type {
  LateMode,
  MessageEntry,
  ParticipantId,
  PlanEntry,
  Role,
  RoomId,
  TimerEntry,
} from '@evenboard/protocol';
import type { Poll } from './polls/Poll.ts';
import type { Vote } from './votes/Vote.ts';

/** The time of a room that has one of its own. `closed`: its people are back, while others go on. */
export type RoomClock =
  | { readonly state: 'open' | 'closing'; readonly endsAt: number }
  | { readonly state: 'closed' };

/** A break-out room. Its members are the people whose `group` it is. */
export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly colour: string;
  readonly facilitators: readonly ParticipantId[];
  /** The question it has now: a section of main. */
  readonly section?: string;
  readonly link?: string;
  /** Missing: it opens and closes with the others. */
  readonly clock?: RoomClock;
  /** Not one of the rooms that are assigned now. It is kept with its notes, and comes back under its name. */
  readonly isPutAway?: true;
}

/** Where the break-out is. Times are in milliseconds, by the server's clock. */
export type Breakout =
  | { readonly state: 'none' }
  | { readonly state: 'ready'; readonly isByChoice?: true }
  | {
      readonly state: 'opening';
      readonly opensAt: number;
      /** How long the rooms are to be open. */
      readonly lengthMs: number;
      readonly round: number;
    }
  | {
      readonly state: 'open' | 'closing';
      readonly endsAt: number;
      readonly lengthMs: number;
      readonly round: number;
    };

/** How often questions are passed on by themselves. */
export interface Rotations {
  readonly rounds: number;
  /** How long a round lasts that begins from now on. */
  readonly minutes: number;
}

/** The stage that people are in now. */
export interface CurrentStage {
  readonly id: string;
  /** When it began, or when it was narrowed last, in ms: what it takes away has its grace from then on. */
  readonly since: number;
  /** The stage they were in before. Missing: none, and everything was allowed. */
  readonly before?: string;
  /** As it was told when the stage began; a change of the plan does not change it. */
  readonly quiet?: { readonly signed: boolean };
}

/** A clock for an activity, a break or silent thinking. */
export interface Timer extends Readonly<TimerEntry> {
  /** The stage that started it: it goes when that stage is left. */
  readonly stage?: string;
}

/** Quiet writing, from the beginning of its stage on. Its notes are in documents of each person's own. */
export interface QuietStage {
  /** The id of the stage. */
  readonly stage: string;
  /** Whether the notes will carry their authors' names. */
  readonly signed: boolean;
  /** Who has said that they are done. */
  readonly done: readonly ParticipantId[];
  /** When it was decided to reveal it (ms), and to whose room's board each person's notes go. */
  readonly reveal?: { readonly at: number; readonly boards: Readonly<Record<ParticipantId, RoomId>> };
  /** The notes have come to the boards: so many. */
  readonly revealed?: { readonly notes: number };
}

/** Somebody at the door. They become a participant under this id when they are let in. */
export interface Waiting {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly tokenHash: string;
  readonly askedAt: number;
}

/** Who may come in. It concerns only who is not in yet; facilitators always may. */
export interface Door {
  readonly isLobbyOn: boolean;
  readonly isLocked: boolean;
  /** In the order in which they asked. */
  readonly waiting: readonly Waiting[];
  /** SHA-256 of the tokens of those who were turned away, in hex, until the lobby is turned off. */
  readonly turnedAway: readonly string[];
}

/** What the referee has decided in a session, kept with it on disk: plain JSON, replaced whole. */
export interface SessionState {
  /** Who began, or whom they handed on to. Missing: the first facilitator who joined. */
  readonly host?: ParticipantId;
  /** In the order in which questions and facilitators are passed on. */
  readonly rooms: readonly Room[];
  readonly breakout: Breakout;
  /** When it was said last who belongs where, in ms: who has come since then was not left out on purpose. */
  readonly assignedAt?: number;
  /** Missing: somebody has to pass the questions on. */
  readonly rotations?: Rotations;
  readonly plan?: PlanEntry;
  readonly stage?: CurrentStage;
  readonly timer?: Timer;
  /** What becomes of contributions after the closing time. Missing: they are kept in the tray. */
  readonly late?: LateMode;
  /** No pointers of others on boards, for anybody. */
  readonly pointersOff?: true;
  /** Files that are taken home name who took part. */
  readonly peopleInExports?: true;
  /** Workbooks have the captions that were taken down since then: nobody’s words from before it was said. */
  readonly captionsInExportsSince?: number;
  /** Every stage that was quiet, in the order in which they began. */
  readonly quiet?: readonly QuietStage[];
  /** In the order in which they were opened, without ballots and answers. */
  readonly votes?: readonly Vote[];
  readonly polls?: readonly Poll[];
  readonly door: Door;
  /** What facilitators told everybody or a room: the newest, in order. */
  readonly messages: readonly (MessageEntry & { readonly id: string })[];
  /** SHA-256 of the key with which a program may send captions of a room, in hex, by the room's id. */
  readonly captionKeys?: Readonly<Record<RoomId, string>>;
  /** The video call of the main room. */
  readonly mainLink?: string;
}

/** A session in which nothing has been decided yet. */
export const FRESH_STATE: SessionState = {
  rooms: [],
  breakout: { state: 'none' },
  door: { isLobbyOn: false, isLocked: false, waiting: [], turnedAway: [] },
  messages: [],
};
