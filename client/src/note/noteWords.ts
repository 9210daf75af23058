import type { Note, NoteColour } from '@evenboard/board';
import type { PersonEntry } from '@evenboard/protocol';
import { t } from '../messages/t.ts';

type Legend = Readonly<Record<string, string>>;

/** What a colour means on this board, if anything. What is called red in a document is shown as pink. */
export function legendLabel(colour: NoteColour, legend: Legend): string | undefined {
  return legend[colour] || (colour === 'pink' && legend['red']) || undefined;
}

/** The legend's label of a colour, else the colour's own name. */
export function colourWords(colour: NoteColour, legend: Legend): string {
  return legendLabel(colour, legend) ?? t(`note.colour.${colour}`);
}

export type People = ReadonlyMap<string, Pick<PersonEntry, 'name'>>;

/** A person's first name as it stands in the session document. */
export function personName(people: People, id: string): string {
  if (id === 'anonymous') return t('session.anonymous');
  return people.get(id)?.name ?? t('session.someone');
}

/** "Łucja, typed by Oluchi" */
export function authorWords(note: Pick<Note, 'author' | 'typedBy'>, people: People): string {
  const author = personName(people, note.author);
  if (note.typedBy === undefined || note.typedBy === note.author) return author;
  return t('note.typedBy', { author, typist: personName(people, note.typedBy) });
}
