import { type Board, change } from '../Board.ts';
import type { BroughtIn } from './Bringing.ts';
import { createTakingBack, type TakenBack } from './createTakingBack.ts';

/** Takes back what was brought in, in one transaction. Only the server calls it. */
export function takeBackBroughtIn(board: Board, brought: BroughtIn): TakenBack {
  return change(board, () => {
    const taking = createTakingBack(brought, Number.POSITIVE_INFINITY);
    while (taking.step(board));
    return taking.done();
  });
}
