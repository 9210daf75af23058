import type { ParticipantId, RoomId } from '@evenboard/protocol';

/** A break-out room. Its members are the people whose `group` it is. */
export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly colour: string;
  readonly facilitators: readonly ParticipantId[];
  /** The question it has now: a section of main. */
  readonly section?: string;
  readonly link?: string;
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

/** What the referee has decided in a session, kept with it on disk: plain JSON, replaced whole. */
export interface SessionState {
  /** Who began, or whom they handed on to. Missing: the first facilitator who joined. */
  readonly host?: ParticipantId;
  /** In the order in which questions and facilitators are passed on. */
  readonly rooms: readonly Room[];
  readonly breakout: Breakout;
}

/** A session in which nothing has been decided yet. */
export const FRESH_STATE: SessionState = { rooms: [], breakout: { state: 'none' } };
