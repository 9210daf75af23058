import type { Camera } from './Camera.ts';
import type { Point } from './frameLayout.ts';
import { createMovingLayer } from './movingLayer.ts';

const ARROW_PAN_PX = 80;
const LINE_PX = 32;
/** So long after a turn of the wheel the next one may belong to it; a hand takes longer to press something. */
const WHEEL_RESTS_MS = 120;
/** What a press belongs to itself: everything else is ground to pull the board by. */
const NOT_GROUND = '.note, .empty, .frame-head, button, a, input, textarea, select, [contenteditable]';
const TYPING = 'input, textarea, select, [contenteditable]';

interface GroundOptions {
  readonly camera: Camera;
  /** Whether a note is in hand: then fingers move that, and not the board. */
  isHolding(): boolean;
  /** Whether a painted note is at this point of the screen. */
  isOnNote(at: Point): boolean;
}

/**
 * Moving the board by hand: drag on empty ground, drag with Space or the middle button anywhere, one finger
 * anywhere but on a handle, two fingers to zoom, the wheel, Ctrl and the wheel, arrow keys on the empty canvas.
 * Native listeners, because React's wheel and touch listeners are passive.
 */
export function attachGround(
  viewport: HTMLElement,
  { camera, isHolding, isOnNote }: GroundOptions,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const layer = createMovingLayer(viewport);
  const pointers = new Map<number, Point>();
  let isSpaceDown = false;
  let isOver = false;
  let wheelRests: ReturnType<typeof setTimeout> | undefined;

  const inWindow = (event: { clientX: number; clientY: number }): Point => {
    const box = viewport.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  function wheeled(event: WheelEvent): void {
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      wheelTurns();
      camera.zoomBy(Math.exp(-event.deltaY * scale * 0.002), inWindow(event));
      return;
    }
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    // At the end of the wall the wheel goes on to the page, so that nobody is trapped in the board.
    if (!camera.panBy(-dx * scale, -dy * scale)) return;
    event.preventDefault();
    wheelTurns();
  }

  /** While it turns the wall lies behind glass (board.css), until the pointer moves. */
  function wheelTurns(): void {
    layer.moves();
    if (viewport.dataset['wheel'] === undefined) viewport.dataset['wheel'] = 'turns';
    clearTimeout(wheelRests);
    wheelRests = setTimeout(wheelIsOver, WHEEL_RESTS_MS);
  }

  function wheelIsOver(): void {
    clearTimeout(wheelRests);
    delete viewport.dataset['wheel'];
  }

  function startsPan(event: PointerEvent): boolean {
    if (isSpaceDown || event.button === 1) return true;
    if (event.button !== 0 || !(event.target instanceof Element)) return false;
    if (event.pointerType === 'touch') return !event.target.closest(`.handle, ${TYPING}`);
    // With Shift a drag of the ground selects (marquee.ts).
    if (event.shiftKey || event.target.closest(NOT_GROUND)) return false;
    return !isOnNote({ x: event.clientX, y: event.clientY });
  }

  function pressed(event: PointerEvent): void {
    if (!startsPan(event)) return;
    pointers.set(event.pointerId, inWindow(event));
    if (event.pointerType === 'touch') return;
    viewport.setPointerCapture?.(event.pointerId);
    viewport.dataset['panning'] = 'now';
    if (!isSpaceDown && event.button === 0) viewport.focus({ preventScroll: true });
  }

  function moved(event: PointerEvent): void {
    if (viewport.dataset['wheel'] !== undefined) wheelIsOver();
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = inWindow(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (isHolding()) return;
    layer.moves();
    if (other) pinch(before, now, other);
    else camera.panBy(now.x - before.x, now.y - before.y);
  }

  function pinch(before: Point, now: Point, other: Point): void {
    const from = Math.hypot(before.x - other.x, before.y - other.y);
    const to = Math.hypot(now.x - other.x, now.y - other.y);
    camera.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (from > 0) camera.zoomBy(to / from, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  function released(event: PointerEvent): void {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) viewport.dataset['panning'] = isSpaceDown ? 'ready' : 'off';
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.code !== 'Space' || !isOver || isSpaceDown || !canTakeSpace(event.target)) return;
    isSpaceDown = true;
    viewport.dataset['panning'] = 'ready';
    event.preventDefault();
  }

  function keyUp(event: KeyboardEvent): void {
    if (event.code !== 'Space' || !isSpaceDown) return;
    isSpaceDown = false;
    viewport.dataset['panning'] = 'off';
  }

  function arrowed(event: KeyboardEvent): void {
    if (event.target !== viewport || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = ARROW_STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    camera.panBy(-step.x * ARROW_PAN_PX, -step.y * ARROW_PAN_PX);
  }

  /** A drag of the ground must not also pick up the note below it. */
  function swallowed(event: MouseEvent): void {
    if (!isSpaceDown && event.button !== 1) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The browser scrolls the window to what it focuses or finds; here that is the camera's to do. */
  function scrolled(): void {
    const { scrollLeft, scrollTop } = viewport;
    if (scrollLeft === 0 && scrollTop === 0) return;
    viewport.scrollLeft = 0;
    viewport.scrollTop = 0;
    camera.panBy(-scrollLeft, -scrollTop);
  }

  viewport.addEventListener('wheel', wheeled, { signal, passive: false });
  viewport.addEventListener('pointerdown', pressed, { signal });
  viewport.addEventListener('mousedown', swallowed, { signal, capture: true });
  viewport.addEventListener('pointermove', moved, { signal });
  viewport.addEventListener('pointerup', released, { signal });
  viewport.addEventListener('pointercancel', released, { signal });
  viewport.addEventListener('pointerenter', () => (isOver = true), { signal });
  viewport.addEventListener('pointerleave', () => (isOver = false), { signal });
  viewport.addEventListener('keydown', arrowed, { signal });
  viewport.addEventListener('scroll', scrolled, { signal });
  window.addEventListener('keydown', keyDown, { signal });
  window.addEventListener('keyup', keyUp, { signal });
  window.addEventListener('blur', () => (isSpaceDown = false), { signal });
  return () => {
    stop.abort();
    wheelIsOver();
    layer.destroy();
  };
}

const ARROW_STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Space presses buttons and types blanks; only elsewhere is it a hand that pulls the board. */
function canTakeSpace(target: EventTarget | null): boolean {
  return (
    !(target instanceof Element) || !target.closest(`button, a, [role="radio"], [role="menuitem"], ${TYPING}`)
  );
}
