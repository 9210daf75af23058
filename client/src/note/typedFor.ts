import type { Note } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { type People, personName } from './noteWords.ts';

type Said = Pick<Note, 'author' | 'typedBy' | 'confirmed'>;

/** Whether somebody typed it for its author, who has not said yet that it is what they meant. */
export function isUnconfirmed({ confirmed }: Pick<Note, 'confirmed'>): boolean {
  return confirmed === false;
}

/** Whether who writes in a note now is taking down what its author says. */
export function isTypedFor(note: Said, writer: string | undefined): boolean {
  return writer !== undefined && note.typedBy === writer && note.author !== writer && isUnconfirmed(note);
}

/** "Oluchi is writing", or "Oluchi is typing for Kofi". */
export function writingWords(note: Said, writer: string, people: People): string {
  const name = personName(people, writer);
  if (!isTypedFor(note, writer)) return t('details.writing', { name });
  return t('details.typingFor', { name, author: personName(people, note.author) });
}
