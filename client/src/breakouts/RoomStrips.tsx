import { useReadable, useRoomMoves } from '../hooks/index.ts';
import type { RoomMoves } from '../session/roomMoves.ts';
import { MoveStrip } from './MoveStrip.tsx';
import { OwnRoomStrip } from './OwnRoomStrip.tsx';
import { RoomStrip } from './RoomStrip.tsx';

/** About the room one stays in. */
function WhileHere() {
  return (
    <>
      <RoomStrip />
      <OwnRoomStrip />
    </>
  );
}

/** Who leaves is told where they go, and no more of what they leave behind. */
function IfLeaving({ moves }: { moves: RoomMoves }) {
  const planned = useReadable(moves.departure);
  return planned === undefined ? <WhileHere /> : <MoveStrip planned={planned} moves={moves} />;
}

/** One line above the notes of what matters now about the rooms: where one goes, or where one is. */
export function RoomStrips() {
  const moves = useRoomMoves();
  return moves === undefined ? <WhileHere /> : <IfLeaving moves={moves} />;
}
