import type { Cell } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { GridState } from './gridState.ts';
import { sameCell } from './placeKey.ts';

/** A press of the mouse, as far as selecting needs it. */
interface Press {
  readonly button: number;
  readonly buttons: number;
  readonly shiftKey: boolean;
  preventDefault(): void;
}

/** Selecting by mouse: from here to there with Shift, or by drawing over cells. */
export interface PointerSelection {
  pressed(cell: Cell, press: Press): void;
  /** The mouse is over this cell now. */
  over(cell: Cell, press: Press): void;
}

export function createPointerSelection(
  state: GridState,
  announcer: Pick<Announcer, 'say'>,
): PointerSelection {
  const { selection } = state;
  let drawnFrom: Cell | undefined;

  function released(): void {
    const now = selection.get();
    if (drawnFrom !== undefined && now !== undefined && !sameCell(now.anchor, now.head))
      announcer.say(selection.words());
    drawnFrom = undefined;
  }

  return {
    pressed(cell, press) {
      // A row of its own for the title: there is nothing to select in it.
      if (press.button !== 0 || cell.row === 1) return;
      if (press.shiftKey && state.active.get().row > 1) {
        press.preventDefault();
        selection.range(selection.get()?.anchor ?? state.active.get(), cell);
        state.go(cell);
        announcer.say(selection.words());
        return;
      }
      if (selection.letGo()) announcer.say(t('grid.letGo'));
      drawnFrom = cell;
      document.addEventListener('pointerup', released, { once: true });
    },
    over(cell, press) {
      if (drawnFrom === undefined || press.buttons !== 1 || cell.row === 1) return;
      if (selection.get() === undefined && sameCell(cell, drawnFrom)) return;
      press.preventDefault();
      // What the browser had begun to select as text.
      document.getSelection()?.removeAllRanges();
      selection.range(drawnFrom, cell);
    },
  };
}
