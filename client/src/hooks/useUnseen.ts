import { useCallback, useSyncExternalStore } from 'react';
import type { UnseenChange } from '../session/roomSession.ts';
import { useRoomSession } from './RoomSessionContext.ts';

/** What others have changed in a note or section since I looked. Renders again when that changes, and only then. */
export function useUnseen(id: string): UnseenChange | undefined {
  const { changes } = useRoomSession();
  return useSyncExternalStore(
    useCallback((listener) => changes.subscribeTo(id, listener), [changes, id]),
    () => changes.find(id),
  );
}

/** How many notes and sections others have changed since I looked. */
export function useUnseenCount(): number {
  const { unseen } = useRoomSession().changes;
  return useSyncExternalStore(unseen.subscribe, () => unseen.get().length);
}
