import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { NoteDialogs } from '../note/index.ts';
import { GridView } from './GridView.tsx';

/** A grid in the page with real documents: mine, and a colleague's that is joined to it. */
export function openTestGrid(role: 'participant' | 'observer' = 'participant') {
  const shared = openSharedTestRoom(role);
  const announcer = renderInRoom(
    shared.room,
    <>
      <GridView />
      <NoteDialogs />
    </>,
  );
  return { ...shared, announcer };
}
