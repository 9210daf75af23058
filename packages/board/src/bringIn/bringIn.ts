import { type Board, change } from '../Board.ts';
import type { BroughtIn, Placement } from './Bringing.ts';
import { createBringing } from './createBringing.ts';

/** Brings in what has been placed, in one transaction. Only the server calls it. */
export function bringIn(board: Board, placement: Placement): BroughtIn {
  return change(board, () => {
    const bringing = createBringing(placement, Number.POSITIVE_INFINITY);
    bringing.step(board);
    return bringing.brought();
  });
}
