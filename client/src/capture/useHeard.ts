import { useEffect, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { heardAt } from './heardAt.ts';

/** Notes come in bursts; minutes go by. */
const LOOK_AFTER_MS = 500;
const LOOK_EVERY_MS = 30_000;

export interface Heard {
  readonly at: ReadonlyMap<string, number>;
  readonly nowMs: number;
}

/** When everybody was heard last in this room, kept up while notes come. */
export function useHeard(): Heard {
  const { store, serverNow } = useRoomSession();
  const [heard, setHeard] = useState(() => ({ at: heardAt(store), nowMs: serverNow() }));
  useEffect(() => {
    const look = () => setHeard({ at: heardAt(store), nowMs: serverNow() });
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribeChanges((changes) => {
      if (!changes.some(({ kind }) => kind === 'noteAdded' || kind === 'noteDeleted')) return;
      clearTimeout(soon);
      soon = setTimeout(look, LOOK_AFTER_MS);
    });
    const minutes = setInterval(look, LOOK_EVERY_MS);
    return () => {
      stop();
      clearTimeout(soon);
      clearInterval(minutes);
    };
  }, [store, serverNow]);
  return heard;
}
