export const DRAFT_KEPT_MS = 10 * 60_000;
const MOST_KEPT = 50;

/** Where drafts outlive the page. */
export interface DraftKeeper {
  read(): unknown;
  write(drafts: unknown): void;
}

/** Words not yet in a note: being written, or cancelled. Kept ten minutes for whoever comes back to the same note or place. */
export interface Drafts {
  keep(key: string, text: string): void;
  /** The kept words, or `undefined` when there are none or they are too old. */
  find(key: string): string | undefined;
  /** The words kept last under one of the keys that match, with that key. */
  findWhere(matches: (key: string) => boolean): { readonly key: string; readonly text: string } | undefined;
  forget(key: string): void;
}

type Kept = [key: string, draft: { text: string; until: number }];

function isKept(value: unknown): value is Kept {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const { text, until } = (value[1] ?? {}) as Partial<Kept[1]>;
  return typeof text === 'string' && typeof until === 'number';
}

/** The drafts that `keeper` has, as far as they are not too old; `now` in milliseconds. */
export function createDrafts(now: () => number, keeper?: DraftKeeper): Drafts {
  const stored = keeper?.read();
  const kept = new Map<string, Kept[1]>(
    (Array.isArray(stored) ? stored.filter(isKept) : []).filter(([, draft]) => draft.until > now()),
  );

  function forget(key: string): void {
    if (kept.delete(key)) keeper?.write([...kept]);
  }

  function find(key: string): string | undefined {
    const draft = kept.get(key);
    if (draft !== undefined && draft.until > now()) return draft.text;
    forget(key);
    return undefined;
  }

  return {
    forget,
    find,
    findWhere(matches) {
      for (const key of [...kept.keys()].reverse().filter(matches)) {
        const text = find(key);
        if (text !== undefined) return { key, text };
      }
      return undefined;
    },
    keep(key, text) {
      if (text.trim() === '') return;
      kept.delete(key);
      kept.set(key, { text, until: now() + DRAFT_KEPT_MS });
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
      keeper?.write([...kept]);
    },
  };
}
