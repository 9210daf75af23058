import { PAGE_LANGUAGE } from '../messages/t.ts';

const lists = new Intl.ListFormat(PAGE_LANGUAGE, { type: 'conjunction' });

/** "1, 3 and 7" */
export function listWords(words: readonly string[]): string {
  return lists.format(words);
}
