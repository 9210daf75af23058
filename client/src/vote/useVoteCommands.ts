import { useMemo } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { useVoteActions } from './useVoteActions.ts';
import { createVoteCommands, type VoteCommands } from './voteCommands.ts';

/** The commands about votes for this page; the same object until what they act on is another. */
export function useVoteCommands(): VoteCommands {
  const room = useRoomSession();
  const actions = useVoteActions();
  return useMemo(() => createVoteCommands(room, actions), [room, actions]);
}
