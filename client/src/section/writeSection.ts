import {
  type Board,
  placeSection,
  recolourSection,
  renameSection,
  setSectionColumns,
  setSectionPrompt,
} from '@evenboard/board';
import type { SectionDraft } from './sectionDraft.ts';
import type { WallPoint } from './wallPlaces.ts';

/** What is written of a section; `position` without a point: back into the row. */
type SectionFields = Partial<Omit<SectionDraft, 'hang'>> & { position?: WallPoint | undefined };

/** Writes what is given and nothing else, in one transaction: one step of undo. */
export function writeSection(board: Board, id: string, fields: SectionFields): void {
  const { title, prompt, columns, colour } = fields;
  board.doc.transact(() => {
    if (title !== undefined) renameSection(board, id, title);
    if (prompt !== undefined) setSectionPrompt(board, id, prompt);
    if (columns !== undefined) setSectionColumns(board, id, columns);
    if (colour !== undefined) recolourSection(board, id, colour === 'none' ? undefined : colour);
    if ('position' in fields) placeSection(board, id, fields.position);
  }, board.origin);
}
