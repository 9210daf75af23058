import { useEffect } from 'react';
import { browserClock, useAnnouncer } from '../announce/index.ts';
import { useRoomMoves, useRoomSession } from '../hooks/index.ts';
import { tellMoves } from './tellMoves.ts';
import { tellOneRoom } from './tellOneRoom.ts';
import { tellOpen } from './tellOpen.ts';
import { tellQuestion } from './tellQuestion.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';

/** Tells of what happens to the room one is in, and of being moved. Once in a page. */
export function useRoomNews(): void {
  const room = useRoomSession();
  const moves = useRoomMoves();
  const announcer = useAnnouncer();
  const actions = useBreakoutActions();
  useEffect(
    () => (moves === undefined ? undefined : tellMoves({ room, moves, announcer, clock: browserClock })),
    [room, moves, announcer],
  );
  useEffect(() => tellQuestion(room, announcer), [room, announcer]);
  useEffect(() => tellOpen(room, announcer), [room, announcer]);
  useEffect(() => tellOneRoom(room, announcer, actions.isMine), [room, announcer, actions]);
}
