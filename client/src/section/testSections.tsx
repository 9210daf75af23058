import { addNote, addSection, createBoardStore, createUndo, openBoard } from '@evenboard/board';
import { act, render, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { GridView } from '../grid/GridView.tsx';
import { RoomSessionContext } from '../hooks/index.ts';
import { createCurrentCell } from '../session/currentCell.ts';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { SectionDialogs } from './SectionDialogs.tsx';
import type { SectionActions } from './sectionActions.ts';
import { useSectionActions } from './useSectionActions.ts';

type Held = { actions?: SectionActions };

/** Hands the actions of the page out to a test. */
function Hold({ held }: { held: Held }) {
  held.actions = useSectionActions();
  return null;
}

type Role = RoomSession['me']['role'];

/** A grid with the sections' dialogs, on a real document. */
export function openTestSections(titles: readonly string[] = [], role: Role = 'participant') {
  let count = 0;
  const newId = () => `m${++count}`;
  const board = openBoard(new Y.Doc(), { now: () => 1_700_000_000_000, random: () => 0.25, newId });
  const ids = titles.map((title) => addSection(board, { title, prompt: 'What is different?' }));
  const store = createBoardStore(board);
  const room = {
    sessionId: 's',
    roomId: 'main',
    me: { id: 'sian', name: 'Siân', role },
    canWrite: role !== 'observer',
    board,
    store,
    undo: createUndo(board, store),
    people: createValue(new Map()),
    rooms: createValue(new Map()),
    info: createValue(undefined),
    save: createValue({ kind: 'saved', waiting: 0 }),
    presence: { others: createValue([]), set: () => undefined },
    current: createCurrentCell(store),
    ended: createValue(undefined),
    destroy: () => undefined,
  } as RoomSession;
  const announcer = createAnnouncer();
  const held: Held = {};
  render(
    <AnnouncerProvider announcer={announcer}>
      <RoomSessionContext value={room}>
        <Hold held={held} />
        <GridView />
        <SectionDialogs />
      </RoomSessionContext>
    </AnnouncerProvider>,
  );
  const { actions } = held;
  if (actions === undefined) throw new Error('the actions were not rendered');
  return {
    room,
    board,
    store,
    actions,
    ids,
    write: (section: string, text: string) =>
      act(async () => addNote(board, { section, text, colour: 'blue', author: 'sian' })),
    letters: () => store.getSections().map(({ letter, title }) => `${letter} ${title}`.trim()),
    /** Waits until this is what was said last; the focus has gone where it goes by then. */
    says: (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toContain(words)),
  };
}
