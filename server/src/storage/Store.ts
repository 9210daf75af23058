import type { CopyRecord } from '@evenboard/board';
import type {
  ActKind,
  LateKind,
  LateReason,
  MomentKind,
  ParticipantId,
  PollAnswer,
  ProxyChannel,
  Role,
  RoomId,
  SessionId,
  Signal,
} from '@evenboard/protocol';
import type { SessionState } from '../session/referee/SessionState.ts';
import type { Template } from '../session/templates/Template.ts';

/**
 * Everything that outlives the process. An adapter runs the contract suite (storeContract.ts).
 * A promise that resolves means "on disk"; one that rejects means that nothing of the call was kept.
 */
export interface Store {
  createSession(session: StoredSession): Promise<void>;
  findSession(id: SessionId): Promise<StoredSession | undefined>;
  findSessionByCode(code: string): Promise<StoredSession | undefined>;
  /** The session with a person whose card has this hash. */
  findSessionByCard(cardHash: string): Promise<StoredSession | undefined>;
  /** The session that is to be erased first, of those that have a date for it; it may have passed. */
  findNextErasure(): Promise<{ id: SessionId; eraseAt: number } | undefined>;
  /**
   * Removes the session, its people and all its documents. Nothing happens when it is gone already. It stays gone
   * when an older copy of the data is put back.
   */
  eraseSession(id: SessionId): Promise<void>;

  /** Everything that a decision changes in a session, in one transaction. A session that is gone stays gone. */
  saveDecision(decision: StoredDecision): Promise<void>;
  /** In the order in which they were first saved. */
  findPeople(session: SessionId): Promise<StoredPerson[]>;

  /** A document with neither snapshot nor updates is an empty document, not an error. */
  loadDocument(document: string): Promise<StoredDocument>;
  /**
   * All entries in one transaction, in order. An entry's sequence number is one more than that of
   * the entry with an update before it in the same document; the first one has 1.
   */
  append(entries: readonly DocumentEntry[]): Promise<void>;
  /** Replaces the log up to and with `throughSequence` by `snapshot`, in one transaction. */
  compact(document: string, snapshot: Uint8Array, throughSequence: number): Promise<void>;

  /** Removes documents with all that is known of them, from the file and its log. Those that are not there do no harm. */
  forgetDocuments(documents: readonly string[]): Promise<void>;
  /** The late words of all documents of a session that are neither filed nor discarded, oldest first. */
  findLate(session: SessionId): Promise<{ document: string; late: StoredLate }[]>;

  /** The acts of a session, the oldest first, without their ways back. */
  findActs(session: SessionId): Promise<StoredAct[]>;
  /** One act, with its way back where it still has one. */
  findAct(session: SessionId, id: string): Promise<StoredAct | undefined>;
  /** What was last gathered of each note and comment, by the id of its copy. */
  findGathered(session: SessionId): Promise<Map<string, CopyRecord>>;

  /**
   * Keeps how the boards of a session were, in one transaction. False, and nothing is kept, where the newest moment says the
   * same already, or the session is gone. Of those that nobody asked for the oldest go where there are too many.
   * Rejects with `full` where too many are kept that somebody asked for.
   */
  saveMoment(moment: StoredMoment, boards: ReadonlyMap<RoomId, Uint8Array>): Promise<boolean>;
  /** The newest first. */
  findMoments(session: SessionId): Promise<StoredMoment[]>;
  /** One moment with the boards of its rooms, as they were given. */
  findMoment(session: SessionId, id: string): Promise<MomentWithBoards | undefined>;
  /** Removes a moment, from the file and its log. False where it is gone already. */
  forgetMoment(session: SessionId, id: string): Promise<boolean>;

  /** Every ballot and every answer of a session. */
  findBallots(session: SessionId): Promise<StoredBallot[]>;

  /** The result of a command that has run, by its id, as JSON text. */
  findCommandResult(session: SessionId, commandId: string): Promise<string | undefined>;
  /** Removes the results of commands that ran before `time` (ms): nobody sends those again. */
  forgetCommandResults(time: number): Promise<void>;

  findTemplate(id: string): Promise<StoredTemplate | undefined>;
  /** Nothing happens when it is gone already. */
  deleteTemplate(id: string): Promise<void>;

  close(): Promise<void>;
}

/** What a decision leaves on disk. Whatever is missing stays as it is. */
export interface StoredDecision {
  sessionId: SessionId;
  session?: StoredSession;
  /** Added, or put in the place of those with their ids. */
  people?: readonly StoredPerson[];
  /** Added, or put in the place of those with their ids. Of each kind the oldest go where there are too many. */
  acts?: readonly StoredAct[];
  /** What is to be remembered of what was gathered, by the id of the copy. */
  gathered?: ReadonlyMap<string, CopyRecord>;
  /** Ballots that were cast, in the place of earlier ones of the same person on the same question. */
  ballots?: readonly StoredBallot[];
  /** Ballots that count no more. Those that are not there do no harm. */
  withdrawn?: readonly BallotKey[];
  /** What the command answered, as JSON text, and when it ran, in ms. */
  result?: { commandId: string; value: string; at: number };
  /** A template that was made of it. It belongs to the server, and stays when the session is erased. */
  template?: StoredTemplate;
}

/** A template of somebody's own. Who knows its id may use it. */
export interface StoredTemplate extends Template {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

export interface StoredSession {
  id: SessionId;
  title: string;
  template?: string;
  createdAt: number;
  closesAt?: number;
  /** When all of it is erased, in milliseconds. */
  eraseAt?: number;
  timeZone: string;
  /** SHA-256 of each key, in hex. */
  keyHashes: Record<Role, string>;
  /** The participant's and the observer's key, encrypted under the server's secret. */
  sealedKeys: { participant: string; observer: string };
  /** Short code that stands for the participant's link. */
  code: string;
  /** What the referee has decided. Missing: nothing yet. */
  state?: SessionState;
}

export interface StoredPerson {
  id: ParticipantId;
  session: SessionId;
  name: string;
  role: Role;
  /** Whose board is in front of them. */
  room: RoomId;
  /** The break-out room they belong to, also while all are on the main board. */
  group?: RoomId;
  joinedAt: number;
  /** When another board was put in front of them last, in ms. */
  movedAt?: number;
  /** The break-out rooms that were in front of them before, and when they left each, in ms: words may be on their way there. */
  left?: Readonly<Record<RoomId, number>>;
  proxy?: ProxyChannel;
  /** SHA-256 of each token that stands for this person, in hex; none for a proxy or after leaving everywhere. */
  tokenHashes: string[];
  /** The sign they give, and since when. */
  signal?: { kind: Signal; at: number };
  /** They have asked for help, and nobody has answered yet. */
  help?: { at: number; words?: string };
  /** Since when a facilitator has taken writing away from them. */
  mutedSince?: number;
  /** SHA-256 of the code on the card with which they take over what a facilitator did for them, in hex. */
  cardHash?: string;
  /** SHA-256 of the key in their personal return link, in hex. */
  returnHash?: string;
  /** A facilitator has taken them out; these devices come back as them when they are let back in. */
  removed?: { at: number; tokenHashes: string[] };
}

/** An act that touched much at once. */
export interface StoredAct {
  id: string;
  kind: ActKind;
  at: number;
  by: ParticipantId;
  count: number;
  undoneAt?: number;
  /** What it takes to take it back, in plain JSON, by its kind. Missing: it cannot be taken back any more. */
  wayBack?: unknown;
}

/** How the boards of a session were at a moment. No names of people, no quiet notes, no votes. */
export interface StoredMoment {
  readonly id: string;
  readonly session: SessionId;
  readonly kind: MomentKind;
  readonly at: number;
  readonly by?: ParticipantId;
  readonly name?: string;
  /** Main first. */
  readonly rooms: readonly MomentRoom[];
}

export interface MomentRoom {
  readonly id: RoomId;
  readonly name: string;
  readonly colour: string;
  /** The question it had: a section of main. */
  readonly section?: string;
  readonly isPutAway?: true;
  /** How many notes were on its board. */
  readonly notes: number;
}

export interface MomentWithBoards {
  readonly moment: StoredMoment;
  readonly boards: ReadonlyMap<RoomId, Uint8Array>;
}

/** One person has one ballot on one question. */
export interface BallotKey {
  /** The id of the vote or the poll. */
  readonly question: string;
  readonly participant: ParticipantId;
}

/** A ballot, or an answer to a poll. Nobody but whose it is learns of it before the vote is revealed. */
export interface StoredBallot extends BallotKey {
  /** In a vote the numbers of candidates, one for each dot. */
  readonly choice: readonly number[] | PollAnswer;
  /** By it whose it is finds it again in the export. It is unguessable, and new each time. */
  readonly receipt: string;
  /** The facilitator who entered it for somebody without a screen. */
  readonly typedBy?: ParticipantId;
}

export interface StoredDocument {
  /** Snapshot first, then the log, in order. */
  updates: Uint8Array[];
  /** Sequence number of the last entry, 0 for none. */
  sequence: number;
  /** Which participant a Yjs client id belongs to. */
  clients: Map<number, ParticipantId>;
  /** Notes that ever were on this board, by id; comments likewise, as `comments/<id>`. */
  ledger: Map<string, LedgerEntry>;
  /** Words that came too late, those that are filed or discarded too, oldest first. */
  late: StoredLate[];
}

/** The part of a client's structs from one clock up to another. */
export interface StructRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** What is known of late words besides themselves. */
export interface LateFacts {
  readonly note?: string;
  readonly section?: string;
  readonly colour?: string;
  readonly author?: string;
  readonly typedBy?: string;
  readonly createdAt?: number;
}

/** What became of late words. */
export type LateSettlement = 'filed' | 'discarded' | 'applied';

/** Words that came too late to be applied, kept for their writer and the facilitators. */
export interface StoredLate extends LateFacts {
  readonly id: string;
  readonly participant: ParticipantId;
  readonly kind: LateKind;
  /** Empty where there are none, and once they are settled. */
  readonly text: string;
  readonly at: number;
  readonly reason: LateReason;
  /** What they were about, and the structs they came in: by them the same words are known when they come again. */
  readonly target: string;
  readonly structs: readonly StructRange[];
  readonly settled?: LateSettlement;
}

/** What a note was created with, kept when it is deleted, so that undo can bring back exactly this. */
export interface LedgerEntry {
  author: string;
  createdAt: number;
  typedBy?: string;
  confirmed?: boolean;
  room?: string;
  source?: string;
  cameLate?: number;
}

/** One accepted update of one document, with the facts that became true with it. */
export interface DocumentEntry {
  document: string;
  /** Missing: nothing was applied, and the entry has no sequence number. */
  update?: Uint8Array;
  /** Client ids that wrote for the first time. */
  clients?: ReadonlyMap<number, ParticipantId>;
  /** Notes that were created, or whose ledgered facts changed. */
  ledger?: ReadonlyMap<string, LedgerEntry>;
  /** Late words that are new, or put in the place of those with their ids. */
  late?: readonly StoredLate[];
}
