import type { ParticipantId, RoomId } from './ids.ts';
import type { Role } from './roles.ts';

/** `info` of the session document: one key each, plain JSON, replaced whole. */
export interface SessionInfo {
  title: string;
  state: 'open' | 'closed';
  /** Milliseconds since the epoch. Missing: it does not close by itself. */
  closesAt?: number;
  /** An IANA time zone name. */
  timeZone: string;
  stage?: string;
  plan?: unknown;
  host: ParticipantId;
}

/** How somebody without a screen takes part. */
export const PROXY_CHANNELS = ['telephone', 'email', 'post', 'present'] as const;
export type ProxyChannel = (typeof PROXY_CHANNELS)[number];

/** A value of `people`, by participant id. */
export interface PersonEntry {
  name: string;
  role: Role;
  room: RoomId;
  online: boolean;
  /** Set for somebody who takes part without a screen, through a facilitator. */
  proxy?: ProxyChannel;
  signal?: string;
}

/** A value of `rooms`, by room id. */
export interface RoomEntry {
  name: string;
  colour: string;
  facilitators: ParticipantId[];
  section?: string;
  link?: string;
}

/** `timer` of the session document: one key each. Without `endsAt` and `pausedLeftMs` no clock runs. */
export interface TimerEntry {
  label: string;
  /** Milliseconds since the epoch, by the server's clock. */
  endsAt?: number;
  /** What is left of a clock that was paused, in milliseconds. */
  pausedLeftMs?: number;
}

/** What joining tells a person about themselves. */
export interface ParticipantSummary {
  id: ParticipantId;
  name: string;
  role: Role;
}
