import { type Board, NOTE_COLOURS, type NoteColour, setLegend } from '@evenboard/board';

export type Labels = Readonly<Partial<Record<NoteColour, string>>>;

/**
 * Writes the labels that are other ones than they were when I began, as one step of undo, and answers how many. What
 * another facilitator has written meanwhile into the others stays.
 */
export function keepLegend(board: Board, before: Labels, labels: Labels): number {
  const changed = NOTE_COLOURS.filter((colour) => (labels[colour] ?? '') !== (before[colour] ?? ''));
  board.doc.transact(() => {
    for (const colour of changed) {
      setLegend(board, colour, labels[colour] ?? '');
      // Red is shown as pink: whoever says anew what pink means means that one too.
      if (colour === 'pink') setLegend(board, 'red', '');
    }
  }, board.origin);
  return changed.length;
}
