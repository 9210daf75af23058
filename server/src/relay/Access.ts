import type { CloseCode, DocumentAddress, ParticipantId, Role, SessionId } from '@evenboard/protocol';

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
  | { ok: true; person: Person; canWrite: boolean; rights: { isFacilitator: boolean } }
  | { ok: false; code: Extract<CloseCode, 4401 | 4403 | 4404> };

/** What the relay asks about people. The sessions answer it; the relay itself knows no roles. */
export interface Access {
  authorize(request: AccessRequest): Promise<Authorization>;
  isAllowedOrigin(origin: string | undefined, host: string | undefined, hasBearer: boolean): boolean;
  cookieToken(cookieHeader: string | undefined, sessionId: SessionId): string | undefined;
  /** The person's first connection to the session has opened. */
  connected(sessionId: SessionId, participantId: ParticipantId): void;
  /** The person's last connection to the session has closed. */
  disconnected(sessionId: SessionId, participantId: ParticipantId): void;
  /** Somebody has opened a document. Missing: nobody wants to know. */
  opened?(address: DocumentAddress): void;
  /**
   * Whether this participant takes part without a screen, through a facilitator. Missing: a note
   * that somebody else typed counts as one of such a participant.
   */
  isProxy?(sessionId: SessionId, participantId: ParticipantId): boolean;
  /** Whether anything new may still come into this document; asked for each update. Missing: it may. */
  isOpen?(address: DocumentAddress): boolean;
  /** Who somebody is now; names change. Missing, or `undefined`: as they were when they connected. */
  findPerson?(sessionId: SessionId, participantId: ParticipantId): Person | undefined;
}
