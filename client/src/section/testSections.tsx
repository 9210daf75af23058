import { addNote, addSection } from '@evenboard/board';
import { act, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { GridView } from '../grid/GridView.tsx';
import { openTestBoard, openTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
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
  const board = openTestBoard('m');
  const ids = titles.map((title) => addSection(board, { title, prompt: 'What is different?' }));
  const { room, store } = openTestRoom(board, { role });
  const held: Held = {};
  const announcer = renderInRoom(
    room,
    <>
      <Hold held={held} />
      <GridView />
      <SectionDialogs />
    </>,
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
