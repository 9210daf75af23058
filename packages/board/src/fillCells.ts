import { addNotes, type NewNote } from './addNote.ts';
import { type Board, STEP } from './Board.ts';
import { recolourNotes } from './changeNotes.ts';
import { setNoteText } from './editNoteText.ts';
import type { NoteColour } from './NoteColour.ts';

/** Words for a note that is there, and a colour where it gets another one. */
export interface NewText {
  readonly id: string;
  readonly text: string;
  readonly colour?: NoteColour | undefined;
}

/**
 * Gives notes other words and adds others, in one transaction and one step of undo: what comes from a spreadsheet onto cells
 * of which some are taken. The ids of the new notes; those that are gone by now are passed over.
 */
export function fillCells(board: Board, texts: readonly NewText[], notes: readonly NewNote[]): string[] {
  return board.doc.transact((transaction) => {
    for (const { id, text, colour } of texts) {
      setNoteText(board, id, text);
      if (colour !== undefined) recolourNotes(board, [id], colour);
    }
    const ids = addNotes(board, notes);
    // It does not belong to the keystrokes of the note that came last.
    transaction.meta.delete(STEP);
    return ids;
  }, board.origin);
}
