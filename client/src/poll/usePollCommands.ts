import { useMemo } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { createPollCommands, type PollCommands } from './pollCommands.ts';
import { usePollActions } from './usePollActions.ts';

/** The commands about polls for this page; the same object until what they act on is another. */
export function usePollCommands(): PollCommands {
  const room = useRoomSession();
  const actions = usePollActions();
  return useMemo(() => createPollCommands({ room, actions }), [room, actions]);
}
