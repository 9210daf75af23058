import { useMemo } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomMoves, useRoomSession } from '../hooks/index.ts';
import { type BreakoutCommands, createBreakoutCommands } from './breakoutCommands.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';

/** The commands about rooms for this page; the same object until what they act on is another. */
export function useBreakoutCommands(): BreakoutCommands {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const moves = useRoomMoves();
  const announcer = useAnnouncer();
  return useMemo(
    () => createBreakoutCommands({ room, actions, moves, announcer }),
    [room, actions, moves, announcer],
  );
}
