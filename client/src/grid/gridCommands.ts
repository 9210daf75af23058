import type { Cell } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { LeaveHow, NoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { GridCommand } from './gridKeys.ts';
import { cellOfPlace, placeMap, placeOf, shownSections } from './gridPlaces.ts';
import type { GridState } from './gridState.ts';
import { edgeOf, type Movement, movePlace } from './movement.ts';

interface GridCommandsOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  actions: NoteActions;
  state: GridState;
  /** How many rows are in view. */
  pageRows(): number;
  openMenu(): void;
  /** Opens the form of the section whose header this is. */
  editSection(section: string): void;
}

export interface GridCommands {
  run(command: GridCommand): void;
  /** A printable key: starts a note in an empty place, and on a filled one says how to edit. */
  write(text: string): void;
  /** The editor was left; from the place where its words stand now. */
  left(how: LeaveHow, note: string | undefined): void;
}

/** What keys, the menu and the mouse do in the grid. */
export function createGridCommands(options: GridCommandsOptions): GridCommands {
  const { room, announcer, actions, state } = options;
  const { store } = room;
  let edgeSaid = '';

  function move(movement: Movement): void {
    const cell = state.active.get();
    const sections = shownSections(store, cell);
    const from = placeOf(sections, cell);
    const to = movePlace(placeMap(store, cell), from, movement, options.pageRows());
    if (to.column === from.column && to.row === from.row) {
      const edge = edgeOf(movement);
      if (edge !== edgeSaid) announcer.say(t(`grid.${edge}`));
      edgeSaid = edge;
      return;
    }
    edgeSaid = '';
    state.go(cellOfPlace(sections, to));
  }

  /** A command acts on the note that was last told. If another stands here by now it does not run, and says so. */
  function isAsHeard(): boolean {
    const here = state.active.get();
    const now = here.row === 1 ? undefined : store.noteAt(here);
    if (now === state.heard()) return true;
    const text = now === undefined ? '' : (store.getNote(now)?.text ?? '');
    announcer.say(
      now === undefined ? t('grid.emptiedHere') : t('grid.otherNoteHere', { text: text.slice(0, 80) }),
    );
    state.hear();
    return false;
  }

  function onNote(run: (note: string) => unknown): void {
    if (!isAsHeard()) return;
    const note = store.noteAt(state.active.get());
    if (note === undefined || state.active.get().row === 1) announcer.say(t('grid.noNoteHere'));
    else run(note);
    state.hear();
  }

  function mine(run: () => unknown): void {
    run();
    state.hear();
  }

  /** In a header there is nothing to write; says so. */
  function isHeader(cell: Cell): boolean {
    if (cell.row === 1) announcer.say(t('grid.headerNoEdit'));
    return cell.row === 1;
  }

  function edit(text = ''): void {
    const cell = state.active.get();
    if (isHeader(cell) || !isAsHeard() || !actions.mayWrite(cell.section)) return;
    const note = store.noteAt(cell);
    state.startEditing(note === undefined ? { cell, text } : { note });
  }

  function newAtEnd(): void {
    const { section } = state.active.get();
    if (!actions.mayWrite(section)) return;
    const cell = { section, row: store.getColumn(section).cells.length + 2 };
    state.go(cell);
    state.startEditing({ cell, text: '' });
  }

  function cancelCut(): void {
    if (actions.clipping.get()?.kind !== 'cut') return;
    actions.cancelCut();
    announcer.say(t('grid.cutCancelled'));
  }

  function paste(): void {
    const cell = state.active.get();
    if (isHeader(cell) || !isAsHeard()) return;
    const note = actions.paste(cell);
    const at = note === undefined ? undefined : store.cellOf(note);
    if (at !== undefined) state.go(at);
  }

  const simple: Readonly<Record<Extract<GridCommand, { do: string }>['do'], () => void>> = {
    edit() {
      const { section, row } = state.active.get();
      if (row === 1) options.editSection(section);
      else edit();
    },
    newAtEnd,
    remove: () => onNote(actions.remove),
    undo: () => mine(actions.undo),
    redo: () => mine(actions.redo),
    cut: () => onNote(actions.cut),
    copy: () => onNote(actions.copy),
    paste,
    menu: options.openMenu,
    escape: cancelCut,
  };

  return {
    run(command) {
      if ('move' in command) return move(command.move);
      if ('moveNote' in command) return onNote((note) => actions.moveBy(note, command.moveNote));
      simple[command.do]();
    },
    write(text) {
      const cell = state.active.get();
      const isFilled = cell.row > 1 && store.noteAt(cell) !== undefined;
      if (!isFilled) edit(text);
      else if (isAsHeard()) announcer.say(t('grid.howToEdit'));
    },
    left(how, note) {
      state.stopEditing();
      const cell = (note === undefined ? undefined : store.cellOf(note)) ?? state.active.get();
      if (how === 'blur') return state.hear();
      if (!(cell.section === state.active.get().section && cell.row === state.active.get().row))
        state.go(cell);
      state.hear();
      const steps: Partial<Record<LeaveHow, Movement>> = { enter: 'down', tab: 'right', shiftTab: 'left' };
      const step = steps[how];
      if (step === undefined) return;
      const sections = shownSections(store, cell);
      state.go(cellOfPlace(sections, movePlace(placeMap(store, cell), placeOf(sections, cell), step)));
    },
  };
}
