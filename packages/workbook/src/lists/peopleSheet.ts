import { plainText } from '../cellText.ts';
import type { ExportedPerson } from '../SessionResults.ts';
import type { Sheet } from '../Sheet.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import { listSheet } from './listSheet.ts';

/** "People": who took part, where and how. None unless the host has chosen so. */
export function peopleSheet({ results }: WorkbookInput): Sheet[] {
  const people = results?.people;
  if (people === undefined || people.length === 0) return [];
  const rows = people.map((person) => [
    plainText(person.name),
    plainText(person.room),
    WORDS.roles[person.role],
    wayOf(person),
  ]);
  const columns = WORDS.peopleColumns;
  return [listSheet({ sheet: WORDS.people, table: 'PeopleThere', columns, widths: [30, 24, 16, 24], rows })];
}

function wayOf({ proxy }: ExportedPerson): string {
  return proxy === undefined ? WORDS.onScreen : WORDS.ways[proxy];
}
