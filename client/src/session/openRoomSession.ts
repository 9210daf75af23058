import { createBoardStore, createUndo, formatAddress, openBoard, parseColour } from '@evenboard/board';
import { CLOSE, type LateEntry, type ParticipantSummary } from '@evenboard/protocol';
import * as Y from 'yjs';
import { api } from './api.ts';
import { createChangeLog } from './changeLog.ts';
import { changeRecord } from './changeRecord.ts';
import { connectDocument } from './connectDocument.ts';
import { createCurrentCell } from './currentCell.ts';
import { readDevice, writeDevice } from './deviceStorage.ts';
import { type Draft, keepDrafts } from './drafts.ts';
import { createHold } from './hold.ts';
import { watchLateWords } from './lateWords.ts';
import { hasLocalCopy, type LocalCopy, openLocalCopy, startNewGeneration } from './localCopy.ts';
import { openCaptions } from './openCaptions.ts';
import { openQuietNotes } from './openQuietNotes.ts';
import { atPagePace } from './pace.ts';
import { createPresence } from './presence.ts';
import { createValue } from './Readable.ts';
import { randomId } from './randomId.ts';
import type { RoomSession, SessionEnd } from './roomSession.ts';
import { type Change, createSaveTracker } from './saveTracker.ts';
import type { ServerClock } from './serverClock.ts';
import { voteIsOpenOn } from './voteInHand.ts';
import { watchLine } from './watchLine.ts';
import { watchOwnChanges } from './watchOwnChanges.ts';
import { whenIdle } from './whenIdle.ts';
import type { WholeSession } from './wholeSession.ts';
import { watchWithheld } from './withheld.ts';

export interface RoomSessionOptions {
  sessionId: string;
  roomId: string;
  me: ParticipantSummary;
  /** The server's time; it outlives this room. */
  clock: ServerClock;
  /** What is the same in all rooms; it goes on when this one ends. */
  whole: WholeSession;
  /** Words to begin with when the session is opened again after a refusal. */
  refusal?: string;
  /** What this page shows and the board does not have is kept, and all of it is with the server: begin anew. */
  onLate(entries: readonly LateEntry[]): void;
  /** The server refused what this page wrote; its words are kept. The session is over and must be opened anew. */
  onRefused(code: number, drafts: readonly Draft[]): void;
}

const MOST_CHANGES_KEPT = 500;
/** So long a first visit waits for the board before it keeps what there is of it on the device. */
const FIRST_FETCH_MS = 2_000;

function isChange(value: unknown): value is Change {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

function readWaiting(key: string): readonly Change[] {
  const stored = readDevice(key);
  return Array.isArray(stored) ? stored.filter(isChange) : [];
}

/**
 * Opens one room of a session for one person: documents, stores, the line, the copy on this device.
 * It works before the line is there; `destroy` ends everything it has begun.
 */
export function openRoomSession(options: RoomSessionOptions): RoomSession {
  const { sessionId, roomId, me, clock, whole } = options;
  const boardDoc = new Y.Doc();
  const board = openBoard(boardDoc, { now: Date.now, random: Math.random, newId: randomId });
  const store = createBoardStore(board);
  const waitingKey = `waiting.${sessionId}.${roomId}`;
  const tracker = createSaveTracker(
    readWaiting(waitingKey),
    (changes) => writeDevice(waitingKey, changes.slice(-MOST_CHANGES_KEPT)),
    options.refusal,
  );
  const hold = createHold({
    board,
    now: Date.now,
    isFetching: () => changes.isFetching(),
    pace: atPagePace,
  });
  // Before the provider listens: the tracker must know of a change when it is sent.
  watchOwnChanges(board, tracker.changed);
  const ended = createValue<SessionEnd | undefined>(undefined);

  function draftOf(id: string): Draft {
    const cell = store.cellOf(id);
    const column = store.getSections().findIndex((section) => section.id === cell?.section);
    const address = cell && column >= 0 ? formatAddress({ column, row: cell.row }) : '';
    return { text: store.getNote(id)?.text ?? '', address, atMs: Date.now() };
  }

  function onClosed(code: number): void {
    if (code === CLOSE.refused || code === CLOSE.tooLarge) {
      const notes = new Set(tracker.unacknowledged().flat());
      const drafts = [...notes].map(draftOf).filter((draft) => draft.text.trim() !== '');
      keepDrafts(sessionId, drafts);
      options.onRefused(code, drafts);
    } else if (code === CLOSE.notJoined) ended.set('notJoined');
    else if (code === CLOSE.notAllowed) ended.set('notAllowed');
    else if (code === CLOSE.noSuchDocument) ended.set('gone');
  }

  const boardLine = connectDocument(
    boardDoc,
    { kind: 'board', sessionId, roomId },
    { onClosed, onYoursChanged: () => undefined, tracker, hold },
  );
  const rights = watchWithheld({ ...whole, me, roomId, serverNow: clock.now, isTimeKnown: clock.isKnown });
  const stopWatching = watchLine(boardLine, tracker.state);
  const stopLate = watchLateWords({ sessionId, roomId, save: tracker.state }, whole.late, {
    onLate: options.onLate,
    onNoneLeft: tracker.settled,
  });
  const presence = createPresence(boardLine.awareness, voteIsOpenOn(whole.votes, roomId));
  const current = createCurrentCell(store);
  // Whichever view moved it: others see the one place where this person is.
  const showPlace = () => current.isChosen() && presence.set({ focus: current.get() });
  current.subscribe(showPlace);
  const undo = createUndo(board, store);
  const changes = createChangeLog({
    store,
    me: me.id,
    personOf: presence.personOf,
    now: Date.now,
    keeper: changeRecord({ sessionId, roomId }),
    onLeft: current.onLeft,
    isLine: (origin) => origin === boardLine,
  });
  boardLine.on('sync', (isSynced: boolean) => isSynced && changes.fetched());

  let copy: LocalCopy | undefined;
  let isDestroyed = false;
  async function keepCopy(): Promise<void> {
    const opened = await openLocalCopy(boardDoc, sessionId, roomId);
    if (isDestroyed) opened.destroy();
    else copy = opened;
  }

  /** First what this device has, then the line: so the first exchange carries all that waits. */
  async function beginWithCopy(): Promise<void> {
    await keepCopy();
    if (isDestroyed) return;
    changes.copyLoaded();
    boardLine.connect();
  }

  /** A device that was never here has nothing: the line first, and the copy when the board stands. */
  async function beginWithLine(): Promise<void> {
    changes.copyLoaded();
    const isFetched = new Promise<void>((resolve) => boardLine.once('sync', () => resolve()));
    boardLine.connect();
    await Promise.race([isFetched, new Promise((resolve) => setTimeout(resolve, FIRST_FETCH_MS))]);
    whenIdle(() => isDestroyed || void keepCopy());
  }

  void (hasLocalCopy(sessionId, roomId) ? beginWithCopy() : beginWithLine());

  return {
    sessionId,
    roomId,
    me,
    withheld: rights.withheld,
    board,
    store,
    undo,
    people: whole.people,
    rooms: whole.rooms,
    info: whole.info,
    timer: whole.timer,
    breakout: whole.breakout,
    quiet: whole.quiet,
    openQuiet(stage, owner) {
      const colour = parseColour(whole.rooms.get().get(roomId)?.colour);
      return openQuietNotes({ sessionId, me, board }, colour, { stage, owner });
    },
    openCaptions: () => openCaptions(sessionId, roomId),
    desk: whole.desk,
    messages: whole.messages,
    late: whole.late,
    votes: whole.votes,
    polls: whole.polls,
    namedBallots: whole.namedBallots,
    ballots: whole.ballots,
    answers: whole.answers,
    checkMine: whole.checkMine,
    serverNow: clock.now,
    isTimeKnown: clock.isKnown,
    send: (command) => api.command(sessionId, command),
    save: tracker.state,
    presence,
    current,
    changes,
    hold,
    ended,
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      stopWatching();
      rights.destroy();
      stopLate();
      hold.destroy();
      boardLine.destroy();
      presence.destroy();
      current.destroy();
      changes.destroy();
      undo.destroy();
      store.destroy();
      copy?.destroy();
      boardDoc.destroy();
    },
  };
}

/** Deletes the copy that holds what was refused; the next session begins from the server's board. */
export const leaveRefusedBehind = startNewGeneration;
