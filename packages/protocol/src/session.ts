import type { ParticipantId, RoomId } from './ids.ts';
import type { PlanEntry } from './plan.ts';
import type { Role } from './roles.ts';

/**
 * What becomes of contributions after the closing time: they are kept for their writer and the facilitators (`tray`), or
 * new notes come onto the board by themselves, marked as late, and only what changes something is kept (`mark`).
 */
export const LATE_MODES = ['tray', 'mark'] as const;
export type LateMode = (typeof LATE_MODES)[number];

/** `info` of the session document: one key each, plain JSON, replaced whole. */
export interface SessionInfo {
  title: string;
  state: 'open' | 'closed';
  /** Milliseconds since the epoch. Missing: it does not close by itself. */
  closesAt?: number;
  /** An IANA time zone name. */
  timeZone: string;
  /** What becomes of what comes after that. */
  late?: LateMode;
  /** When all of it is erased, in milliseconds since the epoch. */
  eraseAt?: number;
  /** Nobody’s pointer is shared or shown on boards. Missing: each has that as they like it. */
  pointersOff?: true;
  /** Whether files that are taken home name who took part. Missing: they do not. */
  peopleInExports?: true;
  /** Since when captions go into workbooks, in ms. Missing: they do not. */
  captionsInExportsSince?: number;
  /** The id of the stage of the plan that people are in. Missing: in none, and all may do what their role allows. */
  stage?: string;
  plan?: PlanEntry;
  host: ParticipantId;
}

/** Acts that touch much at once. They stand in a list, and a facilitator can take them back. */
export const ACT_KINDS = ['gather', 'deletion', 'import', 'removal', 'closing'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** A value of `acts` in the desk document, by the act's id. */
export interface ActEntry {
  kind: ActKind;
  /** When it was done, and when it was taken back, in milliseconds. */
  at: number;
  by: ParticipantId;
  /** How many notes, comments or people it touched. */
  count: number;
  undoneAt?: number;
}

/** How somebody without a screen takes part. */
export const PROXY_CHANNELS = ['telephone', 'email', 'post', 'present'] as const;
export type ProxyChannel = (typeof PROXY_CHANNELS)[number];

/** A value of `people`, by participant id. */
export interface PersonEntry {
  name: string;
  role: Role;
  /** Whose board is in front of them. */
  room: RoomId;
  /** The break-out room they belong to, whether it is open or not. */
  group?: RoomId;
  online: boolean;
  /** Set for somebody who takes part without a screen, through a facilitator. */
  proxy?: ProxyChannel;
  /** The sign they give, and since when (ms): hands are taken in this order, across rooms. */
  signal?: Signal;
  signalAt?: number;
  /** A facilitator has taken writing away from them for a while. */
  muted?: true;
  /** On no device any more. Their name stays for what they wrote; who was removed can be let back in. */
  gone?: 'left' | 'removed';
}

/** What somebody can show without speaking. */
export const SIGNALS = [
  'raiseHand',
  'agree',
  'unsure',
  'disagree',
  'slowDown',
  'pleaseDescribe',
  'techHelp',
  'needBreak',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** A value of `messages`: what a facilitator tells everybody, or the people of one room. */
export interface MessageEntry {
  /** Milliseconds since the epoch. */
  at: number;
  by: ParticipantId;
  to: 'all' | RoomId;
  text: string;
}

/** `door` of the desk document: one key each. */
export interface DoorEntry {
  /** Newcomers wait until they are let in. */
  lobby: boolean;
  /** Nobody new comes in. */
  locked: boolean;
}

/** Colours of notes, and so of rooms; `red` is what people call the pink room. */
export const ROOM_COLOURS = [
  'yellow',
  'orange',
  'pink',
  'purple',
  'blue',
  'teal',
  'green',
  'grey',
  'red',
] as const;
export type RoomColour = (typeof ROOM_COLOURS)[number];

/** A value of `rooms`, by room id. */
export interface RoomEntry {
  name: string;
  colour: string;
  facilitators: ParticipantId[];
  /** The question it has now: a section of main. */
  section?: string;
  /** A video call. */
  link?: string;
  /** Set while it has a time of its own: how it is then, whatever `breakout` says of the others. */
  state?: 'open' | 'closing' | 'closed';
  /** When that time, or the grace behind it, is over, in ms. Missing while `closed`. */
  endsAt?: number;
}

/**
 * `breakout` of the session document: one key each. `none`: no rooms, or all are back. `ready`: assigned, to be
 * looked at before they open. `opening`: a countdown to `opensAt`. `closing`: until `endsAt` people finish what
 * they are typing.
 */
export interface BreakoutEntry {
  state: 'none' | 'ready' | 'opening' | 'open' | 'closing';
  /** When people are moved, in ms. Only while `opening`. */
  opensAt?: number;
  /** When the time in the rooms, or the grace behind it, is over, in ms. Missing while `none` and `ready`. */
  endsAt?: number;
  /** Counts from 1; each rotation adds one. */
  round?: number;
  /** How many rounds there are to be, each of the following so many minutes: the rooms then rotate by themselves. */
  rounds?: number;
  roundMinutes?: number;
  /** Set while people choose their rooms themselves. */
  isByChoice?: boolean;
}

/** `timer` of the session document: one key each. Without `endsAt` and `pausedLeftMs` no clock runs. */
export interface TimerEntry {
  label: string;
  /** Milliseconds since the epoch, by the server's clock. */
  endsAt?: number;
  /** What is left of a clock that was paused, in milliseconds. */
  pausedLeftMs?: number;
}

/**
 * `quiet` of the session document: one key each. How far quiet writing is, in counts alone: no words, and not who.
 * Empty where nothing has been written quietly.
 */
export interface QuietEntry {
  /** The id of the stage that it belongs to. */
  stage: string;
  /** Whether the notes will carry their authors' names. It is fixed when the stage begins. */
  signed: boolean;
  /** How many have said that they are done, and of how many. */
  done: number;
  of: number;
  /** When the notes came to the boards, in ms, and how many. Missing: not yet. */
  revealedAt?: number;
  notes?: number;
}

/** `quiet` of the desk: how many notes each person has written quietly, and who is done. Empty once they are revealed. */
export interface QuietDesk {
  stage: string;
  done: ParticipantId[];
  /** By participant; those who have none are left out. */
  counts: Record<ParticipantId, number>;
}

/** What joining tells a person about themselves. */
export interface ParticipantSummary {
  id: ParticipantId;
  name: string;
  role: Role;
}
