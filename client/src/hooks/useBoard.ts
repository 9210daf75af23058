import type { Column, Comment, Note, Section } from '@evenboard/board';
import { useCallback, useSyncExternalStore } from 'react';
import { useRoomSession } from './RoomSessionContext.ts';

type Subscribe = (listener: () => void) => () => void;

function useSnapshot<T>(subscribe: Subscribe, get: () => T): T {
  return useSyncExternalStore(subscribe, get);
}

/** One note, or `undefined` once it is gone. Renders again when this note changes, and only then. */
export function useNote(id: string): Note | undefined {
  const { store } = useRoomSession();
  return useSnapshot(
    useCallback((listener) => store.subscribeNote(id, listener), [store, id]),
    () => store.getNote(id),
  );
}

/** The places of one section. */
export function useColumn(sectionId: string): Column {
  const { store } = useRoomSession();
  return useSnapshot(
    useCallback((listener) => store.subscribeColumn(sectionId, listener), [store, sectionId]),
    () => store.getColumn(sectionId),
  );
}

/** The sections in order; the last one is the built-in `unsorted`. */
export function useSections(): readonly Section[] {
  const { store } = useRoomSession();
  return useSnapshot(
    useCallback((listener) => store.subscribeSections(listener), [store]),
    () => store.getSections(),
  );
}

/** The comments on a note, oldest first. */
export function useComments(noteId: string): readonly Comment[] {
  const { store } = useRoomSession();
  return useSnapshot(
    useCallback((listener) => store.subscribeComments(noteId, listener), [store, noteId]),
    () => store.getComments(noteId),
  );
}

/** Labels by colour. */
export function useLegend(): Readonly<Record<string, string>> {
  const { store } = useRoomSession();
  return useSnapshot(
    useCallback((listener) => store.subscribeLegend(listener), [store]),
    () => store.getLegend(),
  );
}
