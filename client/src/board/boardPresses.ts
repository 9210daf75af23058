import type { Cell } from '@evenboard/board';
import type { ClipboardEvent, MouseEvent } from 'react';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { giveOut, type NoteActions, type NoteView } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { notesMeant } from './notesMeant.ts';
import { placeOf } from './places.ts';
import { wallPoint } from './pointer.ts';
import { READABLE_ZOOM } from './visibleSlots.ts';

interface BoardPressesOptions {
  readonly room: RoomSession;
  readonly parts: BoardParts;
  readonly actions: NoteActions;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly view: NoteView;
}

type ClipboardKind = 'cut' | 'copy' | 'paste';

const BUTTONS = 'button:not(.empty), a, textarea, input, select';
const isText = (target: EventTarget) =>
  target instanceof Element && target.closest('textarea, input') !== null;

/** What clicks and the browser's clipboard do on the board. Dragging is DragArea's, pulling the wall is ground.ts's. */
export function createBoardPresses({ room, parts, actions, announcer, view }: BoardPressesOptions) {
  const { store, current } = room;
  const { selection, camera, layout, isNarrow } = parts;

  /** The place under a press; from afar, where notes are painted, the layout tells. */
  function cellUnder({ target, clientX, clientY }: MouseEvent): Cell | undefined {
    if (!(target instanceof Element) || target.closest(BUTTONS)) return undefined;
    const direct = placeOf(target.closest('.slots > li'));
    const window = target.closest('.board-view');
    if (direct !== undefined || isNarrow || window === null || camera.get().zoom >= READABLE_ZOOM)
      return direct;
    return layout.get().cellAt(wallPoint(window, camera, { x: clientX, y: clientY }));
  }

  function saySelected(): void {
    announcer.say(t('board.selectedCount', { count: selection.notes().length }));
  }

  return {
    /** With Shift a press selects, and does not mark words. */
    pressed(event: MouseEvent): void {
      if (
        event.shiftKey &&
        event.target instanceof Element &&
        event.target.closest('.note') &&
        !isText(event.target)
      )
        event.preventDefault();
    },
    clicked(event: MouseEvent): void {
      const cell = cellUnder(event);
      const note = cell && store.noteAt(cell);
      if (event.shiftKey || event.ctrlKey || event.metaKey) {
        if (note === undefined || cell === undefined) return;
        // What was current is the first of the selection, as in a list.
        const first = current.get().note;
        if (selection.get().size === 0 && first !== undefined && first !== note && event.shiftKey)
          selection.add([first]);
        selection.toggle(note);
        current.setCell(cell);
        actions.focusCurrent();
        saySelected();
        return;
      }
      if (event.target instanceof Element && event.target.closest('.board-view, .slots')) selection.letGo();
      if (cell === undefined || !(event.target instanceof Element) || event.target.closest('.slots > li'))
        return;
      current.setCell(cell);
      actions.focusCurrent();
    },
    doubleClicked(event: MouseEvent): void {
      if (isText(event.target)) return;
      const cell = cellUnder(event);
      if (cell === undefined) return;
      const note = store.noteAt(cell);
      view.edit(note === undefined ? { cell } : { note });
    },
    clipboard: (kind: ClipboardKind) => (event: ClipboardEvent) => {
      if (isText(event.target)) return;
      const { clipboardData } = event;
      if (kind === 'paste') {
        const text = clipboardData.getData('text/plain');
        const held = actions.clipping.get();
        const isFromElsewhere = text.trim() !== '' && text.replace(/\r\n?/g, '\n') !== held?.text;
        const { cell } = current.get();
        const note = isFromElsewhere
          ? actions.pasteText(cell, text, clipboardData.getData('text/html'))
          : actions.paste(cell);
        selection.letGo();
        if (note !== undefined) current.setNote(note);
      } else {
        const notes = notesMeant(room, parts);
        if (notes === undefined || !actions[kind](notes)) return;
        const taken = actions.clipping.get();
        if (taken !== undefined) giveOut(taken, clipboardData);
      }
      event.preventDefault();
    },
  };
}
