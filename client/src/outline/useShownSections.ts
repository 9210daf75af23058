import type { Section } from '@evenboard/board';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useIsNarrow, useRoomSession, useSections } from '../hooks/index.ts';
import { useOutline } from './OutlineContext.ts';
import { useDerived } from './useDerived.ts';

/** Beyond so many notes one section is shown at a time, whatever the room. */
const MOST_NOTES = 1_500;

/** Once a board was too large to be shown as a whole, it is not shown otherwise under one's eyes. */
function useIsLarge(): boolean {
  const { store } = useRoomSession();
  const wasLarge = useRef(false);
  return useSyncExternalStore(store.subscribeChanges, () => {
    wasLarge.current ||= store.getNoteCount() > MOST_NOTES;
    return wasLarge.current;
  });
}

/** The sections of the list, and which of them are shown: all, or the one where I am. */
export function useShownSections() {
  const { store, current } = useRoomSession();
  const { state } = useOutline();
  const all = useSections();
  const isNarrow = useIsNarrow();
  const isLarge = useIsLarge();
  const here = useDerived(current, ({ cell }) => cell.section);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [store.subscribeChanges(listener), current.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, current],
  );
  const count = useSyncExternalStore(subscribe, () => state.sections().length);
  const isOneAtATime = isNarrow || isLarge;
  // The built-in section is the last one: it alone comes and goes with what is in it.
  const sections: readonly Section[] = all.slice(0, count);
  return {
    sections,
    isOneAtATime,
    shown: isOneAtATime ? sections.filter(({ id }) => id === here) : sections,
  };
}
