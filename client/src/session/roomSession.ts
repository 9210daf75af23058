import type { Board, BoardStore, Cell, createUndo } from '@evenboard/board';
import type {
  ParticipantSummary,
  PersonEntry,
  Role,
  RoomEntry,
  RoomId,
  SessionId,
  SessionInfo,
} from '@evenboard/protocol';
import type { Readable } from './Readable.ts';

export type Undo = ReturnType<typeof createUndo>;

/** What is known about one's own work: on disk, on its way, waiting for the line, or turned down. */
export interface SaveState {
  kind: 'loading' | 'saved' | 'saving' | 'offline' | 'refused';
  /** Own changes that are not yet known to be on disk. */
  waiting: number;
  /** Set with `refused`: what happened, whether anything was lost, what to do next. */
  reason?: string;
}

export interface Presences {
  clientId: number;
  user: { id: string; name: string; role: Role };
  focus?: { note?: string; cell?: Cell };
  /** The id of the note this person has open for writing. */
  editing?: string;
}

export interface Presence {
  others: Readable<readonly Presences[]>;
  /** Changes parts of one's own entry; `undefined` takes a part away. */
  set(part: { focus?: Presences['focus'] | undefined; editing?: string | undefined }): void;
}

export interface CurrentPlace {
  cell: Cell;
  /** The note at that cell, if there is one. */
  note?: string;
}

/** The one current place of all views. It follows its note; when the note is gone, the place stays. */
export interface CurrentCell extends Readable<CurrentPlace> {
  setCell(cell: Cell): void;
  /** Does nothing when the note is gone. */
  setNote(id: string): void;
}

/** Why a session cannot go on in this page. */
export type SessionEnd = 'notJoined' | 'notAllowed' | 'gone';

/** One person in one room of one session: the documents, their stores, and the line to the server. */
export interface RoomSession {
  readonly sessionId: SessionId;
  readonly roomId: RoomId;
  readonly me: ParticipantSummary;
  readonly canWrite: boolean;
  readonly board: Board;
  readonly store: BoardStore;
  readonly undo: Undo;
  readonly people: Readable<ReadonlyMap<string, PersonEntry>>;
  readonly rooms: Readable<ReadonlyMap<string, RoomEntry>>;
  readonly info: Readable<SessionInfo | undefined>;
  readonly save: Readable<SaveState>;
  readonly presence: Presence;
  readonly current: CurrentCell;
  /** Set once, when the server says that it is over for this page. */
  readonly ended: Readable<SessionEnd | undefined>;
  destroy(): void;
}
