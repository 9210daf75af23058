import type { Cell } from '@evenboard/board';
import type { CurrentPlace, RoomSession } from '../session/roomSession.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
import { createHoldStill } from './holdStill.ts';
import { navigableFrames, nearestPlace } from './navigableFrames.ts';
import { elementAt } from './places.ts';

/** Keeps the focus on the current place and the view on what one works at. */
export interface BoardFocus {
  /** To be called in the layout phase of every commit that may have moved slots. */
  settle(): void;
  /** To be called in the layout phase when the current place has changed. */
  placeChanged(place: CurrentPlace): void;
  /** Gives the focus to the current place, or to the nearest that is drawn, and brings it into sight. */
  focusCurrent(): void;
  /** The current place has just received the focus: in sight, unless a press brought it. */
  focusArrived(): void;
  /** Brings a place into sight; the focus stays where it is. */
  reveal(cell: Cell): void;
  destroy(): void;
}

/**
 * Two promises are kept here. Focus: when somebody moves or deletes what has the focus, it goes to its new place
 * or stays on the empty one, and never falls to the body. View: what others do leaves what I look at where it is
 * on the screen; only what I do myself brings the current place into sight.
 */
export function createBoardFocus(root: HTMLElement, room: RoomSession, parts: BoardParts): BoardFocus {
  const stop = new AbortController();
  const { signal } = stop;
  const still = createHoldStill(room, parts);
  let hadFocus = root.contains(document.activeElement);
  let isPressed = false;
  /** The current place is to have the focus, and is not in the page yet. */
  let isAwaited = false;
  let before = room.current.get();

  function setTabStop(): void {
    const stopAt = nearestPlace(navigableFrames(room, parts), room.current.get().cell);
    if (!isSameCell(stopAt, parts.tabStop.get())) parts.tabStop.set(stopAt);
  }

  function tabStopElement(): HTMLElement | undefined {
    const cell = parts.tabStop.get();
    return cell && elementAt(root, cell);
  }

  /** Only a focus that was on a place is moved: a handle, a button or an editor in use keeps it. */
  function keepFocus(): void {
    if (!hadFocus || parts.editing.get() || parts.hand.get()) return;
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    if (!isLost && !(root.contains(active) && active.hasAttribute('data-row'))) return;
    const target = tabStopElement();
    if (target && target !== active) target.focus({ preventScroll: true });
  }

  /** Of a large board only some places are in the page: another one has the focus as soon as it is, unless somebody has gone on. */
  function giveFocus(): void {
    const target = tabStopElement();
    isAwaited = target === undefined;
    target?.focus({ preventScroll: true });
  }

  function reveal(cell: Cell): void {
    if (parts.isNarrow) {
      elementAt(root, cell)?.scrollIntoView?.({ block: 'nearest' });
      return;
    }
    const slot = parts.layout.get().slotOf(cell);
    if (slot === undefined) return;
    const { x, y, zoom } = parts.camera.get();
    parts.camera.reveal({
      x: slot.x * zoom + x,
      y: slot.y * zoom + y,
      width: slot.width * zoom,
      height: slot.height * zoom,
    });
  }

  function revealCurrent(): void {
    const cell = parts.tabStop.get();
    if (cell) reveal(cell);
  }

  const stopStill = still.connect(() => {
    setTabStop();
    if (!isPressed) revealCurrent();
  });
  document.addEventListener(
    'focusin',
    ({ target }) => {
      hadFocus = target instanceof Node && root.contains(target);
      isAwaited = false;
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      // A press on a slot is answered where it is: nothing moves under the pointer. One in the grid is a way to go.
      isPressed = target instanceof Node && root.contains(target);
      if (!isPressed) hadFocus = false;
      isAwaited = false;
    },
    { signal, capture: true },
  );
  const released = ({ type }: Event) => {
    isPressed = false;
    if (type === 'keydown') isAwaited = false;
  };
  for (const end of ['pointerup', 'pointercancel', 'keydown'])
    window.addEventListener(end, released, { signal, capture: true });

  return {
    reveal,
    settle() {
      setTabStop();
      if (isAwaited) giveFocus();
      else keepFocus();
    },
    focusArrived() {
      if (!isPressed) revealCurrent();
    },
    placeChanged(place) {
      const isElsewhere = !isSameCell(before.cell, place.cell);
      // The same note in another cell was moved; an emptied place is somebody's deletion. Neither is a way I went.
      const isWalk = isElsewhere && (before.note !== place.note || place.note === undefined);
      before = place;
      setTabStop();
      keepFocus();
      if (isWalk && !isPressed) revealCurrent();
    },
    focusCurrent() {
      setTabStop();
      giveFocus();
      revealCurrent();
    },
    destroy() {
      stop.abort();
      stopStill();
    },
  };
}
