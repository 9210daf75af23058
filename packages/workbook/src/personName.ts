import { plainText } from './cellText.ts';
import { WORDS } from './words.ts';

/** What a person is called in the workbook; ids mean nothing to its readers and are never shown. */
export function personName(people: ReadonlyMap<string, string>, id: string): string {
  if (id === 'anonymous') return WORDS.anonymous;
  return plainText(people.get(id) ?? WORDS.unknown);
}
