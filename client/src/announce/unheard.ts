import { NEWS_TYPES, type News, type NewsKind } from './news.ts';

/** What takes an earlier one back: who hears of both only now need not hear of either. */
const TAKES_BACK: Partial<Record<NewsKind, NewsKind>> = {
  deleted: 'added',
  added: 'deleted',
  sectionDeleted: 'sectionAdded',
  sectionAdded: 'sectionDeleted',
  left: 'came',
  came: 'left',
};
/** What is no news beside the news that the thing is new. */
const PART_OF_NEW: Partial<Record<NewsKind, NewsKind>> = {
  edited: 'added',
  recoloured: 'added',
  moved: 'added',
  sectionChanged: 'sectionAdded',
  sectionMoved: 'sectionAdded',
};

export interface Unheard {
  /** In the order in which it happened first. */
  all(): readonly News[];
  /** True where this is a piece of news that was not there before. */
  add(news: News): boolean;
  remove(news: Pick<News, 'kind' | 'id'>): void;
  /** It has been told in another way. */
  told(type: string, id: string): void;
  clear(): void;
}

const keyOf = ({ kind, id }: Pick<News, 'kind' | 'id'>) => `${kind} ${id}`;

/** Collects what has not been told yet. What happened several times to one thing is one piece of news. */
export function createUnheard(): Unheard {
  const kept = new Map<string, News>();
  const has = (kind: NewsKind | undefined, id: string) => kind !== undefined && kept.has(keyOf({ kind, id }));

  /** Nothing of a thing that is gone is worth telling but that. */
  function forgetAllOf(note: string): void {
    for (const [key, news] of kept) if (news.id === note || news.note === note) kept.delete(key);
  }

  /** From where it was first to where it is now; `undefined` where that is the same. */
  function merge(earlier: News | undefined, news: News): News | undefined {
    if (earlier === undefined) return news;
    const from = earlier.from ?? news.from;
    const words = news.words && {
      before: earlier.words?.before ?? news.words.before,
      after: news.words.after,
    };
    const isBack = (news.to !== undefined && news.to === from) || (words && words.before === words.after);
    return isBack ? undefined : { ...news, ...(from !== undefined && { from }), ...(words && { words }) };
  }

  return {
    all: () => [...kept.values()],
    add(news) {
      const { kind, id } = news;
      if (has(PART_OF_NEW[kind], id)) return false;
      const undoes = TAKES_BACK[kind];
      const isTakenBack = has(undoes, id);
      if (kind === 'deleted' || kind === 'sectionDeleted') forgetAllOf(id);
      else if (isTakenBack && undoes !== undefined) kept.delete(keyOf({ kind: undoes, id }));
      if (isTakenBack) return false;
      const earlier = kept.get(keyOf(news));
      const merged = merge(earlier, news);
      if (merged === undefined) kept.delete(keyOf(news));
      else kept.set(keyOf(news), merged);
      return earlier === undefined;
    },
    remove: (news) => void kept.delete(keyOf(news)),
    told(type, id) {
      for (const [key, news] of kept) if (news.id === id && NEWS_TYPES[news.kind] === type) kept.delete(key);
    },
    clear: () => kept.clear(),
  };
}
