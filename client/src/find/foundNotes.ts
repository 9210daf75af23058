import type { Note } from '@evenboard/board';
import { t } from '../messages/t.ts';
import {
  authorWords,
  type Criteria,
  colourWords,
  createMatch,
  notesInOrder,
  personName,
  sectionTitle,
} from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** How the notes found are listed. The board itself stays as it is. */
export const FOUND_ORDERS = ['place', 'newest', 'author', 'colour'] as const;
export type FoundOrder = (typeof FOUND_ORDERS)[number];

/** The notes that match now, in reading order. */
export function foundNotes(room: RoomSession, criteria: Criteria): readonly Note[] {
  const { store, changes, me } = room;
  const matches = createMatch(criteria, {
    me: me.id,
    isChanged: (note) => changes.find(note) !== undefined,
  });
  return [...notesInOrder(store)].flatMap((id) => {
    const note = store.getNote(id);
    return note !== undefined && matches(note) ? [note] : [];
  });
}

export interface FoundGroup {
  readonly id: string;
  readonly heading?: string;
  readonly rows: readonly FoundRow[];
}

/** A note found, as it stands in the list. */
export interface FoundRow {
  readonly id: string;
  readonly address: string;
  readonly text: string;
  readonly lang?: string;
  readonly author: string;
  readonly colour: string;
}

function foundRow(note: Note, { store, people }: RoomSession): FoundRow {
  return {
    id: note.id,
    address: store.addressOf(note),
    text: note.text.trim() === '' ? t('find.noText') : note.text,
    ...(note.lang !== undefined && { lang: note.lang }),
    author: authorWords(note, people.get()),
    colour: colourWords(note.colour, store.getLegend()),
  };
}

/** What notes have in common under one heading, with the heading itself. */
function headingOf(note: Note, order: FoundOrder, { store, people }: RoomSession): readonly [string, string] {
  if (order === 'author') return [note.author, personName(people.get(), note.author)];
  if (order === 'colour') return [note.colour, colourWords(note.colour, store.getLegend())];
  const section = store.getSection(note.section);
  return [note.section, section === undefined ? '' : `${section.letter} ${sectionTitle(section)}`];
}

/** The notes found, in words and in the order asked for; all but the newest-first list under headings. */
export function foundGroups(
  notes: readonly Note[],
  order: FoundOrder,
  room: RoomSession,
): readonly FoundGroup[] {
  if (order === 'newest') {
    const newestFirst = [...notes].sort((a, b) => b.createdAt - a.createdAt);
    return [{ id: 'newest', rows: newestFirst.map((note) => foundRow(note, room)) }];
  }
  const groups = new Map<string, { id: string; heading: string; rows: FoundRow[] }>();
  for (const note of notes) {
    const [id, heading] = headingOf(note, order, room);
    const group = groups.get(id) ?? { id, heading, rows: [] };
    groups.set(id, group);
    group.rows.push(foundRow(note, room));
  }
  const all = [...groups.values()];
  return order === 'place' ? all : all.sort((a, b) => a.heading.localeCompare(b.heading));
}
