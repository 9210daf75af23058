import { type Board, createBoardStore, createUndo, openBoard } from '@evenboard/board';
import type { PersonEntry } from '@evenboard/protocol';
import * as Y from 'yjs';
import { createCurrentCell } from './currentCell.ts';
import { createHold } from './hold.ts';
import { createQuietNotes } from './quietNotes.ts';
import { createValue, type Readable } from './Readable.ts';
import { randomId } from './randomId.ts';
import type { Presences, RoomSession } from './roomSession.ts';
import { unfinishedWords } from './unfinishedWords.ts';
import { createVisitChangeLog } from './visitChangeLog.ts';

interface PracticeSessionOptions {
  /** What I am called, and my colleague. */
  names: { me: string; colleague: string };
  /** Writes the board as it is at the beginning, by the colleague's hand. */
  fill(colleague: Board, author: string): void;
}

export interface PracticeSession {
  readonly room: RoomSession;
  /** The board of a colleague who is no person: what is done there comes to the room as over a line. */
  readonly colleague: Board;
  readonly colleagueId: string;
  /** The note that I have open for writing. */
  readonly writing: Readable<string | undefined>;
}

/** There is no server here to decide anything. */
const OFFLINE = { ok: false, failure: { code: 'offline', status: 0, detail: '' } } as const;

const ME = 'me';
const COLLEAGUE = 'colleague';

const openOwnBoard = () => openBoard(new Y.Doc(), { now: Date.now, random: Math.random, newId: randomId });

/** Carries what one of two documents writes to the other, as the server does; a hold keeps it out of the page's. */
function joinBoards(mine: Board, theirs: Board, hold: ReturnType<typeof createHold>): void {
  const line = {};
  mine.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== line) Y.applyUpdate(theirs.doc, update, line);
  });
  theirs.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== line) hold.receive(update, line);
  });
}

/**
 * A room without a server, for practice: real documents, a real colleague's replica, nobody else and no line. It is
 * forgotten when it ends.
 */
export function openPracticeSession({ names, fill }: PracticeSessionOptions): PracticeSession {
  const board = openOwnBoard();
  const colleague = openOwnBoard();
  fill(colleague, COLLEAGUE);
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(colleague.doc));
  const store = createBoardStore(board);
  const hold = createHold({ board, now: Date.now });
  joinBoards(board, colleague, hold);
  const undo = createUndo(board, store);
  const current = createCurrentCell(store);
  const personOf = (clientId: number | undefined) =>
    clientId === colleague.doc.clientID ? COLLEAGUE : undefined;
  const changes = createVisitChangeLog({
    store,
    me: ME,
    personOf,
    now: Date.now,
    onLeft: current.onLeft,
  });
  const writing = createValue<string | undefined>(undefined);
  const person = (name: string): PersonEntry => ({ name, role: 'participant', room: 'main', online: true });
  const place = { sessionId: 'practice', roomId: 'main' };

  const room: RoomSession = {
    ...place,
    me: { id: ME, name: names.me, role: 'participant' },
    withheld: createValue(new Map()),
    board,
    store,
    undo,
    people: createValue<ReadonlyMap<string, PersonEntry>>(
      new Map([
        [ME, person(names.me)],
        [COLLEAGUE, person(names.colleague)],
      ]),
    ),
    rooms: createValue(new Map()),
    info: createValue(undefined),
    timer: createValue(undefined),
    breakout: createValue({ state: 'none' }),
    quiet: createValue(undefined),
    openCaptions: () => ({ lines: createValue([]), destroy: () => undefined }),
    openQuiet: (_stage, owner) =>
      createQuietNotes({
        room: board,
        environment: board.environment,
        me: ME,
        owner,
        colour: 'yellow',
        save: createValue({ kind: 'saved', waiting: 0 }),
        isClosed: createValue(false),
      }),
    desk: createValue(undefined),
    messages: createValue([]),
    late: createValue([]),
    votes: createValue(new Map()),
    polls: createValue(new Map()),
    namedBallots: createValue(new Map()),
    ballots: createValue(new Map()),
    answers: createValue(new Map()),
    checkMine: async () => undefined,
    serverNow: Date.now,
    isTimeKnown: createValue(true),
    send: async () => OFFLINE,
    save: createValue({ kind: 'saved', waiting: 0 }),
    presence: {
      others: createValue<readonly Presences[]>([]),
      cursors: createValue([]),
      spotlights: createValue([]),
      personOf,
      set: (part) => 'editing' in part && writing.set(part.editing),
    },
    current,
    changes,
    hold,
    ended: createValue(undefined),
    destroy() {
      current.destroy();
      changes.destroy();
      hold.destroy();
      undo.destroy();
      store.destroy();
      board.doc.destroy();
      colleague.doc.destroy();
      unfinishedWords(place).remove();
    },
  };
  return { room, colleague, colleagueId: COLLEAGUE, writing };
}
