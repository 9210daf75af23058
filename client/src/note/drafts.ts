export const DRAFT_KEPT_MS = 10 * 60_000;

/** Words that were cancelled, kept ten minutes for whoever comes back to the same note or place. */
export interface Drafts {
  keep(key: string, text: string): void;
  /** The kept words, or `undefined` when there are none or they are too old. */
  find(key: string): string | undefined;
  forget(key: string): void;
}

/** An empty collection of drafts; `now` in milliseconds. */
export function createDrafts(now: () => number): Drafts {
  const kept = new Map<string, { text: string; until: number }>();
  return {
    keep(key, text) {
      if (text.trim() !== '') kept.set(key, { text, until: now() + DRAFT_KEPT_MS });
    },
    find(key) {
      const draft = kept.get(key);
      if (draft !== undefined && draft.until > now()) return draft.text;
      kept.delete(key);
      return undefined;
    },
    forget(key) {
      kept.delete(key);
    },
  };
}
