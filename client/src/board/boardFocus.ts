import type { Cell } from '@evenboard/board';
import type { CurrentPlace, RoomSession } from '../session/roomSession.ts';
import { type BoardParts, isSameCell } from './BoardParts.ts';
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
  destroy(): void;
}

interface Anchor {
  readonly place: CurrentPlace;
  readonly left: number;
  readonly top: number;
}

/**
 * Two promises are kept here. Focus: when somebody moves or deletes what has the focus, it goes to its new place
 * or stays on the empty one, and never falls to the body. View: what others do leaves the current note where it is
 * on the screen; only what I do myself brings the current place into sight.
 */
export function createBoardFocus(root: HTMLElement, room: RoomSession, parts: BoardParts): BoardFocus {
  const stop = new AbortController();
  const { signal } = stop;
  let hadFocus = root.contains(document.activeElement);
  let isPressed = false;
  let isOwnChange = false;
  let before = room.current.get();
  let anchor: Anchor | undefined;

  const viewport = () => root.querySelector<HTMLElement>('.board-view');

  function elementOf(cell: Cell): HTMLElement | undefined {
    return elementAt(root, cell);
  }

  function setTabStop(): void {
    const { cell } = room.current.get();
    const there =
      elementOf(cell) ?? lastOfSection(cell.section) ?? root.querySelector<HTMLElement>('[data-row]');
    const section = there?.dataset['section'];
    const stopAt = section === undefined ? undefined : { section, row: Number(there?.dataset['row']) };
    if (!isSameCell(stopAt, parts.tabStop.get())) parts.tabStop.set(stopAt);
  }

  function lastOfSection(section: string): HTMLElement | undefined {
    const slots = [...root.querySelectorAll<HTMLElement>('[data-row]')];
    return slots.findLast((slot) => slot.dataset['section'] === section);
  }

  function tabStopElement(): HTMLElement | undefined {
    const cell = parts.tabStop.get();
    return cell && elementOf(cell);
  }

  /** Only a focus that was on a place is moved: a handle, a button or an editor in use keeps it. */
  function keepFocus(): void {
    if (!hadFocus || parts.editing.get() || parts.drag.get()) return;
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    if (!isLost && !(root.contains(active) && active.hasAttribute('data-row'))) return;
    const target = tabStopElement();
    if (target && target !== active) target.focus({ preventScroll: true });
  }

  function remember(): void {
    const place = room.current.get();
    const box = elementOf(place.cell)?.getBoundingClientRect();
    anchor = box && isInSight(box) ? { place, left: box.left, top: box.top } : undefined;
  }

  function isInSight(box: DOMRect): boolean {
    const room = viewport()?.getBoundingClientRect();
    return (
      !!room &&
      box.right > room.left &&
      box.left < room.right &&
      box.bottom > room.top &&
      box.top < room.bottom
    );
  }

  function holdStill(): void {
    const place = room.current.get();
    const element = elementOf(place.cell);
    const isSame =
      anchor && anchor.place.note === place.note && anchor.place.cell.section === place.cell.section;
    if (anchor && isSame && element && !parts.isNarrow && !parts.drag.get()) {
      const box = element.getBoundingClientRect();
      const [dx, dy] = [anchor.left - box.left, anchor.top - box.top];
      if (Math.abs(dx) >= 0.5 || Math.abs(dy) >= 0.5) parts.camera.shift(dx, dy);
    }
    remember();
  }

  function revealCurrent(): void {
    const element = tabStopElement();
    const box = element?.closest('li')?.getBoundingClientRect();
    if (!element || !box) return;
    if (parts.isNarrow) element.scrollIntoView?.({ block: 'nearest' });
    else {
      const window = viewport()?.getBoundingClientRect();
      if (window) {
        parts.camera.reveal({
          x: box.left - window.left,
          y: box.top - window.top,
          width: box.width,
          height: box.height,
        });
      }
    }
    remember();
  }

  function settle(): void {
    setTabStop();
    keepFocus();
    if (isOwnChange && !isPressed) revealCurrent();
    else holdStill();
  }

  const stopChanges = room.store.subscribeChanges((_, { isLocal }) => {
    if (!isLocal) return;
    isOwnChange = true;
    // The frames are measured again within a frame or two; what moves later is others' doing.
    requestAnimationFrame(() => requestAnimationFrame(() => (isOwnChange = false)));
  });
  const stopCamera = parts.camera.subscribe(remember);
  document.addEventListener(
    'focusin',
    ({ target }) => (hadFocus = target instanceof Node && root.contains(target)),
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      // A press on a slot is answered where it is: nothing moves under the pointer. One in the grid is a way to go.
      isPressed = target instanceof Node && root.contains(target);
      if (!isPressed) hadFocus = false;
    },
    { signal, capture: true },
  );
  for (const end of ['pointerup', 'pointercancel', 'keydown']) {
    window.addEventListener(end, () => (isPressed = false), { signal, capture: true });
  }

  return {
    settle,
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
      if ((isWalk || isOwnChange) && !isPressed) revealCurrent();
      else holdStill();
    },
    focusCurrent() {
      setTabStop();
      tabStopElement()?.focus({ preventScroll: true });
      revealCurrent();
    },
    destroy() {
      stop.abort();
      stopChanges();
      stopCamera();
    },
  };
}
