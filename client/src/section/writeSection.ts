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

interface SectionFields extends Partial<Omit<SectionDraft, 'hang'>> {
  /** Points by section: that of the one itself, and of those beside it that are to stay where they hang. */
  points?: ReadonlyMap<string, WallPoint> | undefined;
}

/** Writes what is given and nothing else, in one transaction: one step of undo. */
export function writeSection(board: Board, id: string, fields: SectionFields): void {
  const { title, prompt, columns, colour, points = [] } = fields;
  board.doc.transact(() => {
    if (title !== undefined) renameSection(board, id, title);
    if (prompt !== undefined) setSectionPrompt(board, id, prompt);
    if (columns !== undefined) setSectionColumns(board, id, columns);
    if (colour !== undefined) recolourSection(board, id, colour === 'none' ? undefined : colour);
    for (const [section, point] of points) placeSection(board, section, point);
  }, board.origin);
}

/** Takes all these off their places, in one step of undo: they hang in the row by their order again. */
export function writeRow(board: Board, sections: readonly string[]): void {
  board.doc.transact(() => {
    for (const section of sections) placeSection(board, section, undefined);
  }, board.origin);
}
