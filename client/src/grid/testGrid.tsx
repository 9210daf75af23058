import { addNote, addSection, createBoardStore, createUndo, openBoard } from '@evenboard/board';
import { act, render } from '@testing-library/react';
import * as Y from 'yjs';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { RoomSessionContext } from '../hooks/index.ts';
import { NoteDialogs } from '../note/index.ts';
import { createCurrentCell } from '../session/currentCell.ts';
import { createValue } from '../session/Readable.ts';
import type { Presences, RoomSession } from '../session/roomSession.ts';
import { GridView } from './GridView.tsx';

/** A grid in the page with real documents: mine, and a colleague's that is joined to it. */
export function openTestGrid(role: 'participant' | 'observer' = 'participant') {
  const mine = openBoard(new Y.Doc(), environment('m'));
  const theirs = openBoard(new Y.Doc(), environment('t'));
  join(mine.doc, theirs.doc);
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
  const store = createBoardStore(mine);
  const others = createValue<readonly Presences[]>([]);
  const current = createCurrentCell(store);
  const room = {
    sessionId: 's',
    roomId: 'main',
    me: { id: 'sian', name: 'Siân', role },
    canWrite: role !== 'observer',
    board: mine,
    store,
    undo: createUndo(mine, store),
    people: createValue(
      new Map([['kofi', { name: 'Kofi', role: 'participant', room: 'main', online: true }]]),
    ),
    rooms: createValue(new Map()),
    info: createValue(undefined),
    save: createValue({ kind: 'saved', waiting: 0 }),
    presence: { others, set: () => undefined },
    current,
    ended: createValue(undefined),
    destroy: () => undefined,
  } as RoomSession;
  const announcer = createAnnouncer();
  render(
    <AnnouncerProvider announcer={announcer}>
      <RoomSessionContext value={room}>
        <GridView />
        <NoteDialogs />
      </RoomSessionContext>
    </AnnouncerProvider>,
  );
  const remotely = (change: () => void) => act(async () => change());
  return { room, mine, theirs, store, others, sections: { a, b }, notes, announcer, remotely };
}

function environment(prefix: string) {
  let count = 0;
  return { now: () => 1_700_000_000_000, random: () => 0.25, newId: () => `${prefix}${++count}` };
}

function join(one: Y.Doc, other: Y.Doc): void {
  one.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== other && Y.applyUpdate(other, update, one),
  );
  other.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== one && Y.applyUpdate(one, update, other),
  );
}
