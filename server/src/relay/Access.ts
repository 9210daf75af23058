import {
  ABILITIES,
  type Ability,
  type CloseCode,
  type DocumentAddress,
  type LateReason,
  type ParticipantId,
  type Role,
  type SessionId,
} from '@evenboard/protocol';
import type { Hidden } from './hidden.ts';

/** Who somebody is on a connection; stamped on what they show to others. */
export interface Person {
  id: ParticipantId;
  name: string;
  role: Role;
}

export interface AccessRequest {
  sessionId: SessionId;
  token: string | undefined;
  address: DocumentAddress;
}

export type Authorization =
  | {
      ok: true;
      person: Person;
      isFacilitator: boolean;
      /** They may see nothing of it: what they wrote when they might is taken in, and no more. */
      onlyHandsIn?: boolean;
    }
  | { ok: false; code: Extract<CloseCode, 4401 | 4403 | 4404> };

/** What somebody may not do: they never might, or not since then (ms, −∞ for longer than anybody knows). */
export type Withheld =
  | { readonly kind: 'never' }
  | { readonly kind: 'since'; readonly since: number; readonly reason: LateReason };

/** What somebody may write in a document at this moment. */
export interface Rights {
  /** Since when they have been in the session, in ms: what was withheld by then they never might. */
  readonly joinedAt: number;
  readonly withheld: ReadonlyMap<Ability, Withheld>;
}

/** Those of somebody who only reads. */
export const READING: Rights = {
  joinedAt: 0,
  withheld: new Map(ABILITIES.map((ability) => [ability, { kind: 'never' }])),
};

/** Whether anything of theirs may be taken in: to be applied, or to be kept for them because it comes too late. */
export function mayHandIn({ withheld }: Rights): boolean {
  return ABILITIES.some((ability) => withheld.get(ability)?.kind !== 'never');
}

/** What the relay asks about people. The sessions answer it; the relay itself knows no roles. */
export interface Access {
  authorize(request: AccessRequest): Promise<Authorization>;
  /**
   * Why somebody may not stay connected to a document, as the person whom they came as. Asked again and again: people are
   * taken out, moved, and given other roles while their document is loaded too. Missing, or `undefined`: they may.
   */
  refusal?(person: Person, address: DocumentAddress, onlyHandsIn: boolean): CloseCode | undefined;
  /** Asked for each update: rights change while people write. */
  rights(participantId: ParticipantId, address: DocumentAddress): Rights;
  isAllowedOrigin(origin: string | undefined, host: string | undefined, hasBearer: boolean): boolean;
  cookieToken(cookieHeader: string | undefined, sessionId: SessionId): string | undefined;
  /** The person's first connection to the session has opened. */
  connected(sessionId: SessionId, participantId: ParticipantId): void;
  /** The person's last connection to the session has closed. */
  disconnected(sessionId: SessionId, participantId: ParticipantId): void;
  /** What nobody may see of others in that document just now. Missing: there is nothing. */
  hidden?(address: DocumentAddress): Hidden;
  /** Somebody has opened a document. Missing: nobody wants to know. */
  opened?(address: DocumentAddress): void;
  /** Late words of these people were kept, filed or discarded, or came once more. */
  lateChanged?(sessionId: SessionId, participants: ReadonlySet<ParticipantId>): void;
  /**
   * Whether this participant takes part without a screen, through a facilitator. Missing: a note
   * that somebody else typed counts as one of such a participant.
   */
  isProxy?(sessionId: SessionId, participantId: ParticipantId): boolean;
  /** Who somebody is now; names change. Missing, or `undefined`: as they were when they connected. */
  findPerson?(sessionId: SessionId, participantId: ParticipantId): Person | undefined;
}
