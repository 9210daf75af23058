import { addNote } from '@evenboard/board';
import { act, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { noteFilterOf } from '../note/index.ts';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import { FilterStrip } from './FilterStrip.tsx';
import { FindDialogs } from './FindDialogs.tsx';
import type { FindActions } from './findActions.ts';
import { useFindActions } from './useFindActions.ts';

type Held = { actions?: FindActions };

/** Hands the actions of the page out to a test. */
function Hold({ held }: { held: Held }) {
  held.actions = useFindActions();
  return null;
}

/** A view with the search around it: "queue" stands in A3, B3 (mine, green) and B4. */
export function openTestFind() {
  const opened = openSharedTestRoom();
  const { mine, theirs, sections, room } = opened;
  const write = (board: typeof mine, text: string, colour: 'green' | 'pink', author: string) =>
    addNote(board, { section: sections.b, text, colour, author });
  const b3 = write(mine, 'The queue is mine.', 'green', 'sian');
  const b4 = write(theirs, 'Another QUEUE', 'pink', 'kofi');
  const held: Held = {};
  const announcer = renderInRoom(
    room,
    <>
      <Hold held={held} />
      <FilterStrip />
      <TestPlaceView />
      <FindDialogs />
    </>,
  );
  const { actions } = held;
  if (actions === undefined) throw new Error('the actions were not rendered');
  return {
    ...opened,
    notes: { ...opened.notes, b3, b4 },
    actions,
    filter: noteFilterOf(room),
    /** I go to a note by myself. */
    go: (note: string) => act(() => room.current.setNote(note)),
    /** Waits until this is what was said last; the focus has gone where it goes by then. */
    says: (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toContain(words)),
  };
}
