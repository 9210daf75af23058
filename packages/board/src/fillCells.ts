import { addNotes, type NewNote } from './addNote.ts';
import { type Board, STEP } from './Board.ts';
import { setNoteText } from './editNoteText.ts';

/** Words for a note that is there. */
export interface NewText {
  readonly id: string;
  readonly text: string;
}

/**
 * Gives notes other words and adds others, in one transaction and one step of undo: what comes from a spreadsheet onto cells
 * of which some are taken. The ids of the new notes; those that are gone by now are passed over.
 */
export function fillCells(board: Board, texts: readonly NewText[], notes: readonly NewNote[]): string[] {
  return board.doc.transact((transaction) => {
    for (const { id, text } of texts) setNoteText(board, id, text);
    const ids = addNotes(board, notes);
    // It does not belong to the keystrokes of the note that came last.
    transaction.meta.delete(STEP);
    return ids;
  }, board.origin);
}
