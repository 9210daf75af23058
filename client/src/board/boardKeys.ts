import { type Cell, FIRST_ROW } from '@evenboard/board';
import type { KeyboardEvent } from 'react';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { navigableFrames } from './navigableFrames.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { placeOf } from './places.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Pressed {
  readonly key: string;
  readonly cell: Cell;
  readonly note: string | undefined;
  readonly target: HTMLElement;
  readonly isShift: boolean;
}

/**
 * What keys do on a place of the board; the answer is whether the key was ours. The same keys as in the grid
 * where both have them. On an empty place letters are the first of a new note; on a note they are commands.
 */
export function createBoardKeys(
  room: RoomSession,
  parts: BoardParts,
  actions: NoteActions,
  announcer: Announcer,
) {
  const { store, current } = room;

  function goTo(cell: Cell | undefined): void {
    if (cell) current.setCell(cell);
    else announcer.say(t('board.edge'));
  }

  function toEdge(key: string, { cell }: Pressed, isWholeBoard: boolean): void {
    const frames = navigableFrames(room, parts);
    const here = frames.find(({ section }) => section === cell.section);
    const frame = isWholeBoard ? (key === 'Home' ? frames[0] : frames.at(-1)) : here;
    if (!frame) return;
    const last = Math.max(FIRST_ROW, store.getColumn(frame.section).cells.length + FIRST_ROW - 1);
    goTo({ section: frame.section, row: key === 'Home' ? FIRST_ROW : last });
  }

  function newNoteIn(section: string): void {
    const cell = { section, row: store.getColumn(section).cells.length + FIRST_ROW };
    current.setCell(cell);
    actions.edit({ cell });
  }

  function start({ note, cell }: Pressed, text = ''): void {
    actions.edit(note === undefined ? { cell, text } : { note });
  }

  function withCtrl(key: string, pressed: Pressed): boolean {
    const { note, cell, isShift } = pressed;
    if (key === 'Home' || key === 'End') toEdge(key, pressed, true);
    else if (key === 'Enter') newNoteIn(cell.section);
    else if (key === 'v') actions.paste(cell);
    else if (key === 'z') isShift ? actions.redo() : actions.undo();
    else if (key === 'y') actions.redo();
    else if (key === 'x' && note !== undefined) actions.cut(note);
    else if (key === 'c' && note !== undefined) actions.copy(note);
    else return false;
    return true;
  }

  function plain(pressed: Pressed): boolean {
    const { key, cell } = pressed;
    const direction = DIRECTIONS[key];
    if (direction) goTo(neighbour(navigableFrames(room, parts), cell, direction));
    else if (key === 'Home' || key === 'End') toEdge(key, pressed, false);
    else if (key === 'Enter' || key === 'F2') start(pressed);
    // An input method owns the key that began it: the editor opens empty and takes the rest.
    else if (key === 'Process' || key === 'Dead') start(pressed);
    else if (pressed.note !== undefined) return onNote(pressed.note, pressed);
    else if (isPrintable(key) && key !== ' ') start(pressed, key);
    else return false;
    return true;
  }

  function onNote(note: string, { key, cell, target, isShift }: Pressed): boolean {
    const letter = key.toLowerCase();
    if (key === 'Delete') actions.remove(note);
    else if (letter === 'n') newNoteIn(cell.section);
    else if (letter === 'm' && isShift)
      target.querySelector<HTMLElement>('.handle')?.focus({ preventScroll: true });
    else if (letter === 'm') actions.openDialog({ kind: 'move', note });
    else if (letter === 'c') actions.openDialog({ kind: 'colour', note });
    else if (key === '+' || key === '=') parts.camera.zoomStep(1);
    else if (key === '-') parts.camera.zoomStep(-1);
    else if (isPrintable(key) && key !== ' ') announcer.say(t('board.howToEdit'));
    else return false;
    return true;
  }

  function handled(event: KeyboardEvent, pressed: Pressed): boolean {
    const direction = DIRECTIONS[event.key];
    if (event.altKey) {
      if (!event.shiftKey || !direction || pressed.note === undefined) return false;
      actions.moveBy(pressed.note, direction);
      return true;
    }
    if (event.ctrlKey || event.metaKey)
      return withCtrl(event.key.length === 1 ? event.key.toLowerCase() : event.key, pressed);
    return plain(pressed);
  }

  return (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement) || parts.drag.get()) return;
    if (target.classList.contains('handle') && event.key === 'Escape') actions.focusCurrent();
    if (!target.hasAttribute('data-row')) return;
    const cell = placeOf(target);
    if (!cell) return;
    const note = target.dataset['note'];
    if (handled(event, { key: event.key, cell, note, target, isShift: event.shiftKey }))
      event.preventDefault();
  };
}

function isPrintable(key: string): boolean {
  return [...key].length === 1;
}
