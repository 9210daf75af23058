import { addNote, addSection, type Board, createBoardStore, createUndo, openBoard } from '@evenboard/board';
import type { BreakoutEntry, PersonEntry, RoomEntry, SessionInfo } from '@evenboard/protocol';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import * as Y from 'yjs';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { createCurrentCell } from '../session/currentCell.ts';
import { createHold } from '../session/hold.ts';
import { createQuietNotes } from '../session/quietNotes.ts';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createTestPresence } from '../session/testPresence.ts';
import { createVisitChangeLog } from '../session/visitChangeLog.ts';
import { watchWithheld } from '../session/withheld.ts';
import { RoomSessionContext } from './RoomSessionContext.ts';

interface TestPerson {
  role?: RoomSession['me']['role'] | undefined;
  /** Whom I know of beside myself. */
  people?: Iterable<[string, PersonEntry]>;
  /** Who writes under which Yjs client id. */
  clients?: readonly (readonly [number, string])[];
}

/** No server stands behind a test's room. */
const OFFLINE = { ok: false, failure: { code: 'offline', status: 0, detail: '' } } as const;

/** An empty board on a document of its own. Its ids begin with `prefix`, so that two boards' ids differ. */
export function openTestBoard(prefix: string): Board {
  let count = 0;
  return openBoard(new Y.Doc(), {
    now: () => 1_700_000_000_000,
    random: () => 0.25,
    newId: () => `${prefix}${++count}`,
  });
}

/** The room of `board` as Siân has it, all saved. Nothing goes over a line; others are where a test puts them. */
export function openTestRoom(
  board: Board,
  { role = 'participant', people = [], clients = [] }: TestPerson = {},
) {
  const store = createBoardStore(board);
  const presence = createTestPresence();
  const hold = createHold({ board, now: () => 1_700_000_000_000 });
  const personOf = (clientId?: number) => clients.find(([client]) => client === clientId)?.[1];
  const current = createCurrentCell(store);
  const changes = createVisitChangeLog({
    store,
    me: 'sian',
    personOf,
    now: () => 1_700_000_000_000,
    onLeft: current.onLeft,
  });
  const me = { id: 'sian', name: 'Siân', role };
  const session = {
    people: createValue<ReadonlyMap<string, PersonEntry>>(new Map(people)),
    info: createValue<SessionInfo | undefined>(undefined),
    breakout: createValue<BreakoutEntry>({ state: 'none' }),
    rooms: createValue<ReadonlyMap<string, RoomEntry>>(new Map()),
  };
  const time = { serverNow: () => 1_700_000_000_000, isTimeKnown: createValue(true) };
  const room: RoomSession = {
    ...session,
    ...time,
    sessionId: 's',
    roomId: 'main',
    me,
    withheld: watchWithheld({ ...session, ...time, me, roomId: 'main' }).withheld,
    board,
    store,
    undo: createUndo(board, store),
    timer: createValue(undefined),
    quiet: createValue(undefined),
    openCaptions: () => ({ lines: createValue([]), destroy: () => undefined }),
    openQuiet: (_stage, owner) =>
      createQuietNotes({
        room: board,
        environment: board.environment,
        me: 'sian',
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
    send: async () => OFFLINE,
    save: createValue({ kind: 'saved', waiting: 0 }),
    presence: { ...presence, personOf },
    current,
    changes,
    hold,
    ended: createValue(undefined),
    destroy: () => undefined,
  };
  return { room, store, others: presence.others, presence, hold, session };
}

/** A room with two sections and three notes, and a colleague's board that is joined to it. */
export function openSharedTestRoom(role: TestPerson['role'] = 'participant') {
  const mine = openTestBoard('m');
  const theirs = openTestBoard('t');
  let receive = (update: Uint8Array) => Y.applyUpdate(mine.doc, update, theirs.doc);
  joinDocuments(mine.doc, theirs.doc, (update) => receive(update));
  const [a, b] = ['The world in 2035', 'What we want to see'].map((title, index) =>
    addSection(mine, { title, prompt: 'What is different?', columns: 2, index }),
  ) as [string, string];
  const write = (section: string, text: string) =>
    addNote(mine, { section, text, colour: 'blue', author: 'kofi' });
  const notes = {
    a2: write(a, 'Rest is on the timetable.'),
    a3: write(a, 'No separate queue.'),
    b2: write(b, 'Travel paid.'),
  };
  const kofi: PersonEntry = { name: 'Kofi', role: 'participant', room: 'main', online: true };
  const opened = openTestRoom(mine, {
    role,
    people: [['kofi', kofi]],
    clients: [[theirs.doc.clientID, 'kofi']],
  });
  receive = (update) => opened.hold.receive(update, theirs.doc);
  const remotely = (change: () => void) => act(async () => change());
  return { ...opened, mine, theirs, sections: { a, b }, notes, remotely };
}

/** What `other` brings to `one` goes through `receive`: a hold may keep it. */
function joinDocuments(one: Y.Doc, other: Y.Doc, receive: (update: Uint8Array) => void): void {
  one.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== other && Y.applyUpdate(other, update, one),
  );
  other.on('update', (update: Uint8Array, origin: unknown) => origin !== one && receive(update));
}

/** Puts a part of the page up in the room, and hands out the announcer it speaks through. */
export function renderInRoom(room: RoomSession, part: ReactNode) {
  const announcer = createAnnouncer();
  render(
    <AnnouncerProvider announcer={announcer}>
      <RoomSessionContext value={room}>{part}</RoomSessionContext>
    </AnnouncerProvider>,
  );
  return announcer;
}
