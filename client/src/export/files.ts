/** A file that the server makes of a session, by the end of its address. */
export interface TakenFile {
  readonly name: string;
  /** Where its words stand in the messages. */
  readonly words: 'workbook' | 'page' | 'paper' | 'text' | 'csv' | 'picture' | 'canvas' | 'session';
  readonly isForFacilitators?: true;
}

/** In the order in which they are offered: what most people want first. */
export const FILES: readonly TakenFile[] = [
  { name: 'workbook.xlsx', words: 'workbook' },
  { name: 'board.html', words: 'page' },
  { name: 'paper.html', words: 'paper' },
  { name: 'board.md', words: 'text' },
  { name: 'notes.csv', words: 'csv' },
  { name: 'board.svg', words: 'picture' },
  { name: 'board.canvas', words: 'canvas' },
  { name: 'session.json', words: 'session', isForFacilitators: true },
];
