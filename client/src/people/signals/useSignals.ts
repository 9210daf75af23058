import { type Announcer, useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { oncePerRoom } from '../../session/oncePerRoom.ts';
import { createSignalActions, type SignalActions } from './signalActions.ts';

const signalsOf = oncePerRoom((room, announcer: Announcer) => createSignalActions({ room, announcer }));

/** Signals in the room of this page. */
export function useSignals(): SignalActions {
  return signalsOf(useRoomSession(), useAnnouncer());
}
