import type { KeyboardCoordinateGetter } from '@dnd-kit/core';
import type { Cell } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
import { firstWords } from './firstWords.ts';
import type { Point } from './frameLayout.ts';
import { navigableFrames } from './navigableFrames.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { elementAt, placeAtPoint } from './places.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const EDGE_PX = 48;
const EDGE_PAN_PX = 12;

/** The course of a drag: where the note would land, what is said about it, and the one write at the end. */
export function createDragSteps(
  room: RoomSession,
  parts: BoardParts,
  actions: NoteActions,
  announcer: Announcer,
) {
  const { store } = room;
  let pointer: Point | undefined;
  let edgePan: number | undefined;
  /** A note taken up beside the edge must not carry the board off: first the pointer has to come away from it. */
  let wasInside = false;

  function land(landing: Cell | undefined): void {
    const drag = parts.drag.get();
    if (!drag || isSameCell(drag.landing, landing) || drag.landing === landing) return;
    parts.drag.set({ ...drag, landing });
    announcer.say(wordsFor(drag.note, landing));
  }

  function wordsFor(held: string, landing: Cell | undefined): string {
    if (!landing) return t('board.overNothing');
    const address = store.addressOf(landing);
    const there = store.noteAt(landing);
    if (there === held) return t('board.overOwn', { address });
    if (there === undefined) return t('board.overEmpty', { address });
    return t('board.overNote', { address, words: firstWords(store.getNote(there)?.text ?? '') });
  }

  function moved(): void {
    if (pointer && parts.drag.get()?.isKeyboard === false) land(placeAtPoint(pointer.x, pointer.y));
  }

  function end(): void {
    parts.drag.set(undefined);
    if (edgePan !== undefined) cancelAnimationFrame(edgePan);
    edgePan = undefined;
    wasInside = false;
    pointer = undefined;
  }

  /** Near the window's edge the board moves on by itself, as long as the note is held there. */
  function panAtEdge(): void {
    if (!parts.drag.get() || parts.isNarrow) return;
    edgePan = requestAnimationFrame(panAtEdge);
    const box = document.querySelector('.board-view')?.getBoundingClientRect();
    if (!pointer || !box) return;
    const dx = edgeStep(pointer.x, box.left, box.right);
    const dy = edgeStep(pointer.y, box.top, box.bottom);
    if (dx === 0 && dy === 0) wasInside = true;
    else if (wasInside && parts.camera.panBy(dx, dy)) moved();
  }

  function start(note: string, activator: Event): void {
    const cell = store.cellOf(note);
    if (!cell) return;
    const isKeyboard = activator instanceof KeyboardEvent;
    parts.drag.set({ note, landing: cell, isKeyboard });
    room.current.setNote(note);
    const words = firstWords(store.getNote(note)?.text ?? '');
    announcer.say(t('board.picked', { address: store.addressOf(cell), words }));
    if (!isKeyboard) edgePan = requestAnimationFrame(panAtEdge);
  }

  function drop(): void {
    const drag = parts.drag.get();
    end();
    if (!drag) return;
    if (drag.landing && store.getNote(drag.note)) actions.move(drag.note, drag.landing);
    else announcer.say(t('board.notMoved'));
    actions.focusCurrent();
  }

  function cancel(): void {
    const drag = parts.drag.get();
    end();
    if (!drag) return;
    announcer.say(t('board.notMoved'));
    actions.focusCurrent();
  }

  /** The note in hand was deleted by somebody: the hand is empty, and the person is told. */
  function heldIsGone(): void {
    end();
    announcer.say(t('board.heldDeleted'));
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape' }));
    actions.focusCurrent();
  }

  const keyboardCoordinates: KeyboardCoordinateGetter = (event, { currentCoordinates }) => {
    const direction = ARROWS[event.code];
    const drag = parts.drag.get();
    if (!direction || !drag) return undefined;
    event.preventDefault();
    const from = drag.landing ?? store.cellOf(drag.note);
    const next = from && neighbour(navigableFrames(room, parts), from, direction);
    if (!next) {
      announcer.say(t('board.edge'));
      return currentCoordinates;
    }
    land(next);
    return reveal(next) ?? currentCoordinates;
  };

  function reveal(cell: Cell): Point | undefined {
    const view = document.querySelector('.board-view');
    const slot = elementAt(document.querySelector('.board') ?? document, cell);
    if (!slot) return undefined;
    if (view && !parts.isNarrow) {
      const [box, frame] = [slot.getBoundingClientRect(), view.getBoundingClientRect()];
      parts.camera.reveal({
        x: box.left - frame.left,
        y: box.top - frame.top,
        width: box.width,
        height: box.height,
      });
    }
    const { left: x, top: y } = slot.getBoundingClientRect();
    return { x, y };
  }

  function attach(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const track = (event: MouseEvent | TouchEvent) => {
      const at = 'touches' in event ? event.touches[0] : event;
      if (at) pointer = { x: at.clientX, y: at.clientY };
    };
    for (const type of ['mousedown', 'mousemove', 'touchstart', 'touchmove'] as const) {
      window.addEventListener(type, track, { signal, capture: true, passive: true });
    }
    const stopChanges = store.subscribeChanges((changes) => {
      const held = parts.drag.get()?.note;
      if (
        held !== undefined &&
        changes.some((change) => change.kind === 'noteDeleted' && change.note === held)
      )
        heldIsGone();
    });
    return () => {
      stop.abort();
      stopChanges();
      end();
    };
  }

  return { start, moved, drop, cancel, keyboardCoordinates, attach };
}

function edgeStep(at: number, start: number, end: number): number {
  if (at < start + EDGE_PX) return EDGE_PAN_PX;
  return at > end - EDGE_PX ? -EDGE_PAN_PX : 0;
}
