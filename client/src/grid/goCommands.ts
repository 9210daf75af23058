import { t } from '../messages/t.ts';
import { cellOfPlace, placeMap, placeOf } from './gridPlaces.ts';
import type { GridTools } from './gridTools.ts';
import { edgeOf, type Movement, movePlace } from './movement.ts';
import { pageWords } from './pageWords.ts';

/** The commands that take me elsewhere. A plain movement lets a selection go. */
export function createGoCommands({ room, announcer, state, pageRows }: GridTools) {
  let edgeSaid = '';

  function go(movement: Movement): void {
    const hadSelection = state.selection.letGo();
    if (hadSelection) announcer.say(t('grid.letGo'));
    const shape = state.shape.get();
    const from = placeOf(shape, state.active.get());
    const to = movePlace(placeMap(room.store, shape), from, movement, pageRows());
    if (to.column === from.column && to.row === from.row) {
      const edge = edgeOf(movement);
      if (edge !== edgeSaid && !hadSelection) announcer.say(t(`grid.${edge}`));
      edgeSaid = edge;
      return;
    }
    edgeSaid = '';
    state.go(cellOfPlace(shape, to));
    const { page, lastRow } = state.shape.get();
    if (page !== undefined && page.index !== shape.page?.index) announcer.say(pageWords(page, lastRow));
  }

  const along = (movement: Movement) => () => go(movement);
  return {
    up: along('up'),
    down: along('down'),
    left: along('left'),
    right: along('right'),
    jumpUp: along('jumpUp'),
    jumpDown: along('jumpDown'),
    jumpLeft: along('jumpLeft'),
    jumpRight: along('jumpRight'),
    rowStart: along('rowStart'),
    rowEnd: along('rowEnd'),
    gridStart: along('gridStart'),
    gridEnd: along('gridEnd'),
    pageUp: along('pageUp'),
    pageDown: along('pageDown'),
  };
}
