import type { Note } from '../Note.ts';

/** A cell of a board as one word. */
export function cellKey({ section, row }: Pick<Note, 'section' | 'row'>): string {
  return `${section} ${row}`;
}
