import type { Readable } from './Readable.ts';
import type { UnseenChange } from './roomSession.ts';
import { addNews, kindsOf, type News, type Standing, shownEntry, type UnseenEntry } from './unseenEntry.ts';

const MOST_KEPT = 1_000;

/**
 * The entries of what is unseen, by note and section, with those who want to know. Those kept show after `check`, once
 * the board is there. Whoever shows one note is called
 * for that note alone; the list is made when somebody asks for it.
 */
export function createUnseen(
  kept: readonly UnseenEntry[],
  standing: (id: string, of: 'note' | 'section') => Standing | undefined,
) {
  const entries = new Map(kept.map((entry) => [entry.id, entry]));
  const shown = new Map<string, UnseenChange>();
  const touched = new Set<string>();
  const listListeners = new Set<() => void>();
  const listeners = new Map<string, Set<() => void>>();
  let list: readonly UnseenChange[] | undefined;

  function show(entry: UnseenEntry): void {
    const { id } = entry;
    const before = shown.get(id);
    const kinds = kindsOf(entry, standing(id, entry.of));
    if (kinds.length === 0) {
      drop(id);
      return;
    }
    entries.set(id, entry);
    const next = shownEntry(entry, kinds, before);
    if (next === before) return;
    // Taken out first: the latest stands last.
    shown.delete(id);
    shown.set(id, next);
    touched.add(id);
  }

  function drop(id: string): void {
    entries.delete(id);
    if (shown.delete(id)) touched.add(id);
  }

  function add(
    id: string,
    of: 'note' | 'section',
    standingBefore: () => Standing | undefined,
    news: News,
  ): void {
    const now = standing(id, of);
    const there = entries.get(id) ?? newEntry(id, of, standingBefore(), now);
    // A comment on what is not there, or what was never seen and is gone.
    if (there.was === undefined && now === undefined) drop(id);
    else show(addNews(there, news, now));
    const oldest = shown.size > MOST_KEPT ? shown.keys().next().value : undefined;
    if (oldest !== undefined) drop(oldest);
  }

  const unseen: Readable<readonly UnseenChange[]> = {
    get() {
      list ??= [...shown.values()];
      return list;
    },
    subscribe(listener) {
      listListeners.add(listener);
      return () => listListeners.delete(listener);
    },
  };

  return {
    list: unseen,
    find: (id: string) => shown.get(id),
    /** As they are to be kept, the latest last. */
    entries: () => [...shown.keys()].flatMap((id) => entries.get(id) ?? []),
    add,
    seen: drop,
    clear: () => {
      for (const id of [...entries.keys()]) drop(id);
    },
    forgetComments(id: string, gone: readonly string[]): void {
      const entry = entries.get(id);
      if (entry) show({ ...entry, comments: entry.comments.filter((comment) => !gone.includes(comment)) });
    },
    /** Shows what was kept, as far as it is still different from how it stands now. */
    check(commentsOf: (note: string) => readonly string[]): void {
      for (const entry of [...entries.values()]) {
        const there = new Set(commentsOf(entry.id));
        show({ ...entry, comments: entry.comments.filter((comment) => there.has(comment)) });
      }
    },
    /** Tells of what has changed since this was last called; answers whether anything has. */
    tell(): boolean {
      if (touched.size === 0) return false;
      list = undefined;
      const ids = [...touched];
      touched.clear();
      for (const id of ids) for (const listener of [...(listeners.get(id) ?? [])]) listener();
      for (const listener of [...listListeners]) listener();
      return true;
    },
    subscribeTo(id: string, listener: () => void): () => void {
      const own = () => listener();
      const there = listeners.get(id) ?? new Set();
      listeners.set(id, there.add(own));
      return () => {
        there.delete(own);
        if (there.size === 0 && listeners.get(id) === there) listeners.delete(id);
      };
    },
  };
}

function newEntry(
  id: string,
  of: 'note' | 'section',
  was: Standing | undefined,
  now: Standing | undefined,
): UnseenEntry {
  return {
    id,
    of,
    ...(was && { was }),
    isEdited: false,
    isMoved: false,
    isOther: false,
    comments: [],
    section: now?.section ?? was?.section ?? '',
    by: [],
    atMs: 0,
  };
}
