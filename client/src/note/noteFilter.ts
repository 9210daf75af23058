import type { BoardChange, Note } from '@evenboard/board';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type Criteria, createMatch, isNarrowing } from './noteCriteria.ts';
import { notesInOrder } from './readingOrder.ts';

/** Which notes are shown in the grid and the list. Looking never changes the board. */
export interface NoteFilter {
  readonly criteria: Readable<Criteria | undefined>;
  /** The ids of the notes that match; `undefined` while all are shown. The same set until one comes in or drops out. */
  readonly results: Readable<ReadonlySet<string> | undefined>;
  /** Shows only what matches; criteria that leave nothing out show all. */
  set(criteria: Criteria): void;
  clear(): void;
  /** Makes sure that a note, or an empty place, is shown. Answers whether all had to be shown again for that. */
  reveal(note: string | undefined): boolean;
}

/**
 * Keeps the results true while others write: a change tests again only the notes it touched. What was let in as
 * "changed" stays in until the filter is set again, so that reading through the changes does not empty the page.
 */
export function createNoteFilter(room: RoomSession): NoteFilter {
  const { store, changes, me } = room;
  const criteria = createValue<Criteria | undefined>(undefined);
  const results = createValue<ReadonlySet<string> | undefined>(undefined);
  const changed = new Set<string>();
  let matches: (note: Note) => boolean = () => true;
  let stops: (() => void)[] = [];

  function retest(ids: Iterable<string>): void {
    const before = results.get() ?? new Set<string>();
    let next: Set<string> | undefined;
    for (const id of ids) {
      const note = store.getNote(id);
      const isIn = note !== undefined && matches(note);
      if (isIn === before.has(id)) continue;
      next ??= new Set(before);
      if (isIn) next.add(id);
      else next.delete(id);
    }
    if (next !== undefined) results.set(next);
  }

  function follow(happened: readonly BoardChange[]): void {
    retest(happened.flatMap((change) => ('note' in change && !('comment' in change) ? [change.note] : [])));
  }

  function takeChanged(): void {
    const fresh = changes.unseen.get().filter(({ id, of }) => of === 'note' && !changed.has(id));
    for (const { id } of fresh) changed.add(id);
    retest(fresh.map(({ id }) => id));
  }

  function stop(): void {
    for (const end of stops) end();
    stops = [];
    changed.clear();
  }

  function clear(): void {
    stop();
    criteria.set(undefined);
    results.set(undefined);
  }

  return {
    criteria,
    results,
    clear,
    reveal(note) {
      const shown = results.get();
      if (shown === undefined || (note !== undefined && shown.has(note))) return false;
      clear();
      return true;
    },
    set(next) {
      stop();
      if (!isNarrowing(next)) return clear();
      for (const { id, of } of changes.unseen.get()) if (of === 'note') changed.add(id);
      matches = createMatch(next, { me: me.id, isChanged: (note) => changed.has(note) });
      const found = new Set<string>();
      for (const id of notesInOrder(store)) {
        const note = store.getNote(id);
        if (note !== undefined && matches(note)) found.add(id);
      }
      criteria.set(next);
      results.set(found);
      stops = [store.subscribeChanges(follow)];
      if (next.isChanged === true) stops.push(changes.unseen.subscribe(takeChanged));
    },
  };
}
