import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { BoardView } from './BoardView.tsx';

/** A board in the page with real documents: mine, and a colleague's that is joined to it. */
export function openTestBoard(role: 'participant' | 'observer' = 'participant') {
  const shared = openSharedTestRoom(role);
  return { ...shared, announcer: renderInRoom(shared.room, <BoardView />) };
}
