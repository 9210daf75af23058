import { printableText } from './cellText.ts';
import { uniqueNames } from './uniqueNames.ts';
import type { WorkbookRoom } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** What each room is called in files that have no sheets: its name on one line, and no two alike. */
export function roomTitles(rooms: readonly WorkbookRoom[]): string[] {
  return uniqueNames(rooms.map(({ name }) => printableText(name).replace(/\s+/gu, ' ').trim() || WORDS.room));
}
