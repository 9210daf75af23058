import type { Cell } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { LeaveHow } from '../note/index.ts';
import { cellOfPlace, placeMap, placeOf } from './gridPlaces.ts';
import { type GridTools, isAsHeard, noteHere } from './gridTools.ts';
import { type Movement, movePlace } from './movement.ts';
import { sameCell } from './placeKey.ts';

/** Where one goes on after leaving an editor. */
const STEPS: Readonly<Partial<Record<LeaveHow, Movement>>> = {
  enter: 'down',
  tab: 'right',
  shiftTab: 'left',
};

/** Writing at my place, and taking back what I did. */
export function createWriteCommands(tools: GridTools) {
  const { room, announcer, actions, state } = tools;
  const { store } = room;

  function edit(text = ''): void {
    const cell = state.active.get();
    if (cell.row === 1) announcer.say(t('grid.headerNoEdit'));
    else if (isAsHeard(tools)) {
      const note = store.noteAt(cell);
      const target = note === undefined ? { cell, text } : { note };
      if (!actions.mayWrite(target)) return;
      state.selection.letGo();
      state.startEditing(target);
    }
  }

  function mine(run: () => unknown): void {
    run();
    state.hear();
  }

  return {
    edit,
    newAtEnd(): void {
      const { section } = state.active.get();
      if (!actions.mayAdd(section)) return;
      const cell = { section, row: store.getColumn(section).cells.length + 2 };
      state.selection.letGo();
      state.go(cell);
      state.startEditing({ cell, text: '' });
    },
    undo: () => mine(actions.undo),
    redo: () => mine(actions.redo),
    /** A printable key: starts a note in an empty place, and on a filled one says how to edit. */
    write(text: string): void {
      if (noteHere(tools) === undefined) edit(text);
      else if (isAsHeard(tools)) announcer.say(t('grid.howToEdit'));
    },
    /** The editor was left; I go on from the place where its words stand now. */
    left(how: LeaveHow, note: string | undefined): void {
      state.stopEditing();
      const cell: Cell = (note === undefined ? undefined : store.cellOf(note)) ?? state.active.get();
      if (how !== 'blur' && !sameCell(cell, state.active.get())) state.go(cell);
      state.hear();
      const step = STEPS[how];
      if (step === undefined) return;
      const shape = state.shape.get();
      const to = movePlace(placeMap(store, shape), placeOf(shape, cell), step);
      state.go(cellOfPlace(shape, to));
    },
  };
}
