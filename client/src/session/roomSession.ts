import type { Board, BoardStore, Cell, createUndo } from '@evenboard/board';
import type {
  BreakoutEntry,
  CommandRequest,
  LateEntry,
  NamedBallot,
  ParticipantSummary,
  PersonEntry,
  PollAnswer,
  QuietEntry,
  Role,
  RoomEntry,
  RoomId,
  SessionId,
  SessionInfo,
  TimerEntry,
  WithheldNow,
} from '@evenboard/protocol';
import type { Answer } from './api.ts';
import type { Desk } from './desk.ts';
import type { Message } from './messages.ts';
import type { OwnBallot } from './mine.ts';
import type { CaptionLog } from './openCaptions.ts';
import type { QuietNotes } from './quietNotes.ts';
import type { Readable } from './Readable.ts';
import type { Poll } from './readPolls.ts';
import type { Vote } from './readVotes.ts';

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

/** Where on the wall somebody's pointer is: px before the camera, the same for everybody at any zoom. */
export interface PersonCursor {
  readonly clientId: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A place that somebody shows to everybody: its note if that lives, else the cell. */
export interface Spotlight {
  readonly by: { readonly id: string; readonly name: string };
  readonly cell: Cell;
  readonly note?: string;
  /** Anybody may point; bringing a place into everybody's sight is the facilitators'. */
  readonly isPoint?: true;
  /** By the clock of who shows it: tells one time of showing from the next, and nothing else. */
  readonly atMs: number;
}

/** What one tells of oneself; `undefined` takes a part away. */
export interface OwnPresence {
  focus?: Presences['focus'] | undefined;
  editing?: string | undefined;
  cursor?: Pick<PersonCursor, 'x' | 'y'> | undefined;
  spotlight?: Omit<Spotlight, 'by' | 'isPoint'> | undefined;
  point?: Omit<Spotlight, 'by' | 'isPoint'> | undefined;
}

export interface Presence {
  /** The same list until somebody comes, goes, moves to another place or writes in another note. */
  others: Readable<readonly Presences[]>;
  /** Others' pointers: apart, because they change all the time. */
  cursors: Readable<readonly PersonCursor[]>;
  /** What facilitators show now, and what anybody points at. */
  spotlights: Readable<readonly Spotlight[]>;
  /**
   * The participant who writes under a Yjs client id, as far as awareness has told in this stay; remembered after
   * they leave. `undefined` for one never met.
   */
  personOf(clientId: number | undefined): string | undefined;
  /** Changes parts of one's own entry. */
  set(part: OwnPresence): void;
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

export type ChangeKind = 'new' | 'edited' | 'moved' | 'deleted' | 'comment' | 'other';

/** What others have done to one note or one section since I last looked at it. */
export interface UnseenChange {
  /** The id of the note, or of the section. */
  readonly id: string;
  readonly of: 'note' | 'section';
  readonly kinds: readonly ChangeKind[];
  /** As it was when I last looked: what it said, and where it stood (`C4`). Absent where it was not there. */
  readonly before?: { readonly text: string; readonly address: string };
  /** The section it is in now, or was in when it went. */
  readonly section: string;
  /** Whose doing it was, the latest first, as far as is known. */
  readonly by: readonly string[];
  /** When the latest of it came here, in ms. */
  readonly atMs: number;
}

/** What has changed since I looked: kept on this device, so that it is there after a reload and days later. */
export interface ChangeLog {
  /** The latest last. */
  readonly unseen: Readable<readonly UnseenChange[]>;
  /** Since when changes are kept here, in ms: the first time this device showed the board, or the last "mark as seen". */
  readonly sinceMs: Readable<number>;
  /** What is unseen of one note or section. */
  find(id: string): UnseenChange | undefined;
  /** Calls when what `find` answers for this one is another. */
  subscribeTo(id: string, listener: () => void): () => void;
  /** I have looked at it. */
  seen(id: string): void;
  allSeen(): void;
}

/** Why others' changes are kept out of my view: I asked for it, or I write and want to be left in peace. */
export type HoldReason = 'frozen' | 'editing';

/** Keeps others' changes out of every view of this page until they are let in; mine go out all the same. */
export interface Hold {
  /** Since when, in ms, and why; `undefined` while changes come in. */
  readonly held: Readable<{ readonly sinceMs: number; readonly reasons: readonly HoldReason[] } | undefined>;
  /** How many notes and sections others have changed since then. */
  readonly waiting: Readable<number>;
  begin(reason: HoldReason): void;
  /** Lets the changes in, all at once, unless another reason still holds them. */
  end(reason: HoldReason): void;
}

/** Why a session cannot go on in this page. */
export type SessionEnd = 'notJoined' | 'notAllowed' | 'gone';

/** One person in one room of one session: the documents, their stores, and the line to the server. */
export interface RoomSession {
  readonly sessionId: SessionId;
  readonly roomId: RoomId;
  readonly me: ParticipantSummary;
  /** What I may not do on this board now, and why. */
  readonly withheld: Readable<WithheldNow>;
  readonly board: Board;
  readonly store: BoardStore;
  readonly undo: Undo;
  readonly people: Readable<ReadonlyMap<string, PersonEntry>>;
  readonly rooms: Readable<ReadonlyMap<string, RoomEntry>>;
  readonly info: Readable<SessionInfo | undefined>;
  /** The clock of this session, if one was set. */
  readonly timer: Readable<TimerEntry | undefined>;
  /** Where the break-out rooms of this session are. */
  readonly breakout: Readable<BreakoutEntry>;
  /** How far quiet writing is, of the stage in which something was last written quietly. */
  readonly quiet: Readable<QuietEntry | undefined>;
  /** What I write in a quiet stage, or write for somebody without a screen. The caller ends it. */
  openQuiet(stage: string, owner: string): QuietNotes;
  /** Opens what is taken down of what is said in this room; whoever opens it destroys it. */
  openCaptions(): CaptionLog;
  /** What only facilitators know: `undefined` for everybody else. */
  readonly desk: Readable<Desk | undefined>;
  /** What facilitators said in writing, to any room; the latest last. */
  readonly messages: Readable<readonly Message[]>;
  /** What of my words came too late for a board: the server keeps it for me, in any room. */
  readonly late: Readable<readonly LateEntry[]>;
  /** Votes with dots, in the order in which they were opened. */
  readonly votes: Readable<ReadonlyMap<string, Vote>>;
  /** Polls, in the order in which they were opened. */
  readonly polls: Readable<ReadonlyMap<string, Poll>>;
  /** Who voted for what, in votes with names that are revealed. */
  readonly namedBallots: Readable<ReadonlyMap<string, readonly NamedBallot[]>>;
  /** What I have voted and answered, by the id of what was asked. */
  readonly ballots: Readable<ReadonlyMap<string, OwnBallot>>;
  readonly answers: Readable<ReadonlyMap<string, PollAnswer>>;
  /** Asks the server again for what is mine alone: late words, ballots, answers. */
  checkMine(): Promise<void>;
  /** Milliseconds since the epoch by the server's clock: what all times in the session's document are told by. */
  serverNow(): number;
  /** False until the server has said its time: `serverNow` is a guess till then, and no ground for a warning. */
  readonly isTimeKnown: Readable<boolean>;
  /** Asks the server to decide something for everybody. Its answer comes with the session's own document, or before. */
  send<T = unknown>(command: CommandRequest): Promise<Answer<T>>;
  readonly save: Readable<SaveState>;
  readonly presence: Presence;
  readonly current: CurrentCell;
  readonly changes: ChangeLog;
  readonly hold: Hold;
  /** Set once, when the server says that it is over for this page. */
  readonly ended: Readable<SessionEnd | undefined>;
  destroy(): void;
}
