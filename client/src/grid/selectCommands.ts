import type { Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { cellOfPlace, placeMap, placeOf } from './gridPlaces.ts';
import type { GridTools } from './gridTools.ts';
import { movePlace } from './movement.ts';

/** Selecting by keys: my place goes along with the moving corner, so that each cell is heard. */
export function createSelectCommands({ room, announcer, actions, state }: GridTools) {
  const { selection } = state;
  const say = () => announcer.say(selection.words());

  /** A section's title is no place for notes; says so. */
  function isInHeader(): boolean {
    const isHeader = state.active.get().row === 1;
    if (isHeader) announcer.say(t('grid.headerNoSelect'));
    return isHeader;
  }

  function extend(direction: 'up' | 'down' | 'left' | 'right'): void {
    const cell = state.active.get();
    if (isInHeader()) return;
    const { anchor, head } = selection.get() ?? { anchor: cell, head: cell };
    const shape = state.shape.get();
    const place = movePlace(placeMap(room.store, shape), placeOf(shape, head), direction);
    const to: Cell = place.row === 1 ? head : cellOfPlace(shape, place);
    selection.range(anchor, to);
    state.go(to);
    say();
  }

  function whole(select: (cell: Cell) => void): void {
    select(state.active.get());
    say();
  }

  return {
    selectUp: () => extend('up'),
    selectDown: () => extend('down'),
    selectLeft: () => extend('left'),
    selectRight: () => extend('right'),
    selectRow: () => isInHeader() || whole(({ row }) => selection.row(row)),
    selectColumn: () => whole(({ section }) => selection.column(section)),
    selectAll: () => whole(() => selection.all()),
    /** Lets go of a selection, else of a cut; false where there is neither. */
    escape(): boolean {
      if (selection.letGo()) announcer.say(t('grid.letGo'));
      else if (actions.clipping.get()?.kind === 'cut') {
        actions.cancelCut();
        announcer.say(t('grid.cutCancelled'));
      } else return false;
      return true;
    },
  };
}
