import type { Cell, Note, Section } from '@evenboard/board';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useNote, useRoomSession } from '../hooks/index.ts';
import { useGrid } from './GridContext.ts';
import { rowCount, shownSections } from './gridPlaces.ts';
import { sameCell } from './gridState.ts';

/** The sections shown as columns, and the number of the last row. Renders again only when one of these changes. */
export function useGridShape(): { sections: readonly Section[]; rows: number } {
  const { store } = useRoomSession();
  const { state } = useGrid();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        store.subscribeChanges(listener),
        store.subscribeSections(listener),
        state.active.subscribe(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, state],
  );
  const rows = useSyncExternalStore(subscribe, () => rowCount(store, state.active.get()));
  const isUnsortedShown = useSyncExternalStore(
    subscribe,
    () => shownSections(store, state.active.get()).length === store.getSections().length,
  );
  const all = useSyncExternalStore(subscribe, () => store.getSections());
  const sections = useMemo(
    () => (isUnsortedShown ? all : all.filter((section) => !section.isUnsorted)),
    [all, isUnsortedShown],
  );
  return { sections, rows };
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

/** Whether this place is mine now: it alone has the tab stop. */
export function useIsActive(section: string, row: number): boolean {
  const { active } = useGrid().state;
  return useSyncExternalStore(active.subscribe, () => sameCell(active.get(), { section, row }));
}

/** Whether my place is in this column, or in this row; for the tint of its header. */
export function useIsLine(line: Partial<Cell>): boolean {
  const { active } = useGrid().state;
  return useSyncExternalStore(
    active.subscribe,
    () => active.get().section === line.section || active.get().row === line.row,
  );
}

/** Who of the others writes in this note now: an id, or `undefined`. */
export function useWriter(note: string): string | undefined {
  const { presence, me } = useRoomSession();
  return useSyncExternalStore(
    presence.others.subscribe,
    () => presence.others.get().find((other) => other.editing === note && other.user.id !== me.id)?.user.id,
  );
}

/** Whether I write at this place: in its note, or a new one meant for it. */
export function useIsEdited(section: string, row: number, note: string | undefined): boolean {
  const { editing } = useGrid().state;
  return useSyncExternalStore(editing.subscribe, () => {
    const now = editing.get();
    if (now === undefined) return false;
    return 'note' in now ? now.note === note : sameCell(now.cell, { section, row });
  });
}
