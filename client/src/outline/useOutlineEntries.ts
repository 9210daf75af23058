import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { useNoteFilter } from '../note/index.ts';
import { useOutline } from './OutlineContext.ts';
import { isSameEntry, type OutlineEntry } from './outlineEntries.ts';

const isSame = (a: readonly OutlineEntry[], b: readonly OutlineEntry[]) =>
  a.length === b.length &&
  a.every((entry, index) => {
    const other = b[index];
    return other !== undefined && isSameEntry(entry, other);
  });

/** What is listed in a section. The same list until something in it comes, goes or changes its place. */
export function useOutlineEntries(section: string): readonly OutlineEntry[] {
  const { store, current, people } = useRoomSession();
  const { results } = useNoteFilter();
  const { state } = useOutline();
  const known = useRef<readonly OutlineEntry[]>([]);
  // The column's and the others' states of the last look: nothing is listed anew as long as these are the same.
  const seen = useRef<readonly unknown[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        store.subscribeColumn(section, listener),
        ...[current, results, state.order, state.editing, state.gone, people].map((readable) =>
          readable.subscribe(listener),
        ),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, section, current, results, people, state],
  );
  return useSyncExternalStore(subscribe, () => {
    const place = state.placeIn(section);
    const here = current.get();
    const inputs = [
      store.getColumn(section),
      results.get(),
      state.order.get(),
      place?.row,
      place?.gone,
      state.order.get() === 'author' && people.get(),
      // Only a note that the filter leaves out is listed because I am there.
      results.get() !== undefined && here.cell.section === section && here.note,
    ];
    if (inputs.length === seen.current.length && inputs.every((one, at) => Object.is(one, seen.current[at])))
      return known.current;
    seen.current = inputs;
    const next = state.entriesOf(section);
    if (!isSame(known.current, next)) known.current = next;
    return known.current;
  });
}
