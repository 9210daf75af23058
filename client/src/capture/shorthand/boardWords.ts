import type { BoardStore } from '@evenboard/board';
import { notesInOrder } from '../../note/index.ts';

/** Shorter words are typed as quickly as they are taken. */
const SHORTEST_WORD = 5;
const SHORTEST_BEGINNING = 3;
const MOST_WORDS = 5_000;
/** Notes come in bursts; a word that came a moment ago need not be offered yet. */
const READ_AGAIN_MS = 3_000;
/** When what a key did has been painted. */
const AFTER_KEY_MS = 60;
const MOST_NOTES = 2_000;

const WORD = new RegExp(String.raw`[\p{L}\p{M}]{${SHORTEST_WORD},40}(?:-[\p{L}\p{M}]+)*`, 'gu');
const BEGINNING = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}'’-])[\p{L}\p{M}-]{${SHORTEST_BEGINNING},}$`,
  'u',
);

/** The words of the notes, those that stand there most often first; but for one note, in which one is writing. */
export function wordsOf(store: BoardStore, except?: string): readonly string[] {
  const counts = new Map<string, { word: string; count: number }>();
  let seen = 0;
  for (const id of notesInOrder(store)) {
    if (seen++ > MOST_NOTES) break;
    if (id === except) continue;
    for (const word of store.getNote(id)?.text.match(WORD) ?? []) {
      const key = word.toLowerCase();
      const known = counts.get(key);
      if (known !== undefined) known.count += 1;
      else counts.set(key, { word, count: 1 });
    }
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || a.word.length - b.word.length);
  return sorted.slice(0, MOST_WORDS).map(({ word }) => word);
}

/** The beginning of a word at the end of `before`, long enough to tell what it may become; empty where there is none. */
export function beginningAt(before: string): string {
  return BEGINNING.exec(before)?.[0] ?? '';
}

/** How the word that is being typed at the end of `before` may go on: the rest of it, or nothing. */
export function restOfWord(before: string, words: readonly string[]): string | undefined {
  const beginning = beginningAt(before).toLowerCase();
  if (beginning === '') return undefined;
  const word = words.find(
    (one) => one.length >= beginning.length + 2 && one.toLowerCase().startsWith(beginning),
  );
  return word?.slice(beginning.length);
}

/** The words of the board as they were a moment ago. */
export interface BoardWords {
  get(): readonly string[];
  destroy(): void;
}

/**
 * Read anew at most every few seconds, only while somebody types, and never inside of a key: on a large board that takes
 * longer than a frame.
 */
export function createBoardWords(store: BoardStore, except: () => string | undefined): BoardWords {
  let words: readonly string[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function read(): void {
    timer = undefined;
    readAt = performance.now();
    words = wordsOf(store, except());
  }
  timer = setTimeout(read, AFTER_KEY_MS);
  return {
    get() {
      if (performance.now() - readAt > READ_AGAIN_MS) timer ??= setTimeout(read, AFTER_KEY_MS);
      return words;
    },
    destroy: () => clearTimeout(timer),
  };
}
