import type { Note } from '@evenboard/board';
import { useCallback, useSyncExternalStore } from 'react';
import { useNote, useRoomSession } from '../hooks/index.ts';
import { useNoteFilter } from '../note/index.ts';
import { useGrid } from './GridContext.ts';
import type { Marks } from './marks.ts';
import { placeKey } from './placeKey.ts';

/** One mark; renders again when this one changes, and only then. */
function useMark<T>(marks: Marks<T>, key: string): T | undefined {
  return useSyncExternalStore(
    useCallback((listener) => marks.subscribe(key, listener), [marks, key]),
    () => marks.get(key),
  );
}

/** The note at a place. */
export function useNoteAt(section: string, row: number): Note | undefined {
  const { store } = useRoomSession();
  const id = useSyncExternalStore(
    useCallback((listener) => store.subscribeColumn(section, listener), [store, section]),
    () => store.noteAt({ section, row }),
  );
  return useNote(id ?? '');
}

/** What is special about a place: bits of `CURRENT`, `EDITED` and `SELECTED`. */
export function usePlaceMarks(section: string, row: number): number {
  return useMark(useGrid().state.places, placeKey({ section, row })) ?? 0;
}

/** Whether my place is in this section, or in the row of this number; for the tint of its header. */
export function useIsLine(line: string): boolean {
  return useMark(useGrid().state.lines, line) ?? false;
}

/** Who of the others writes in this note now: an id, or `undefined`. */
export function useWriter(note: string): string | undefined {
  return useMark(useGrid().writers, note);
}

/** Whether the filter lets this note be shown. */
export function useIsShown(note: string | undefined): boolean {
  const { results } = useNoteFilter();
  return useSyncExternalStore(
    results.subscribe,
    () => note === undefined || results.get()?.has(note) !== false,
  );
}
