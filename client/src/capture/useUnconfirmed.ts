import type { BoardChange, BoardStore, Note } from '@evenboard/board';
import { useMemo, useSyncExternalStore } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { isUnconfirmed, notesInOrder } from '../note/index.ts';

/** The notes that nobody has confirmed yet, in the order of the board. */
function unconfirmedNotes(store: BoardStore): readonly Note[] {
  return [...notesInOrder(store)].flatMap((id) => {
    const note = store.getNote(id);
    return note !== undefined && isUnconfirmed(note) ? [note] : [];
  });
}

const isSameList = (a: readonly Note[], b: readonly Note[]) =>
  a.length === b.length && a.every((note, index) => note === b[index]);

/** The list for React: read anew when something on the board has changed, the same until it is another. */
function createUnconfirmed(store: BoardStore) {
  let list: readonly Note[] = [];
  let isFresh = false;

  /** Most of what is written on a board has nothing to do with this. */
  function isMeant(change: BoardChange): boolean {
    if (!('note' in change) || 'comment' in change) return false;
    const note = store.getNote(change.note);
    return (note !== undefined && isUnconfirmed(note)) || list.some(({ id }) => id === change.note);
  }
  return {
    get(): readonly Note[] {
      if (!isFresh) {
        const next = unconfirmedNotes(store);
        if (!isSameList(list, next)) list = next;
        isFresh = true;
      }
      return list;
    },
    subscribe(listener: () => void): () => void {
      isFresh = false;
      return store.subscribeChanges((changes) => {
        if (!changes.some(isMeant)) return;
        isFresh = false;
        listener();
      });
    },
  };
}

export function useUnconfirmed(): readonly Note[] {
  const { store } = useRoomSession();
  const list = useMemo(() => createUnconfirmed(store), [store]);
  return useSyncExternalStore(list.subscribe, list.get);
}
