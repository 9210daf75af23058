import type { Camera } from './Camera.ts';
import type { FrameBox, Point } from './frameLayout.ts';

type Hand = 'pointer' | 'keys';

/**
 * Tells the camera how large the window onto the wall is, and holds the wall where it is on the screen when the window
 * itself moves: a vote or a strip that comes above it takes its room from the window, and moves nothing under a pointer.
 * Who goes by keys keeps the current note in sight, beside what has come. The answer ends it.
 *
 * @param isWhole whether all of the page has come. Before, and until somebody uses it, it is laid out as it comes.
 */
export function attachWindow(element: HTMLElement, camera: Camera, isWhole: () => boolean): () => void {
  const stop = new AbortController();
  let place: FrameBox | undefined;
  let last: Hand | undefined;

  function measure(): void {
    const [before, now] = [place, placeOf(element)];
    place = now;
    const [dx, dy] = before ? [before.x - now.x, before.y - now.y] : [0, 0];
    const isHeld = last !== undefined && (dx !== 0 || dy !== 0);
    const focused = isHeld && last === 'keys' ? focusedWithin(element, before) : undefined;
    if (isHeld) camera.shift(dx, dy);
    camera.setSize({ width: element.clientWidth, height: element.clientHeight });
    if (focused) camera.reveal({ ...focused, x: focused.x + dx, y: focused.y + dy });
  }

  const scrolled = ({ target }: Event) => {
    if (target instanceof Node && target.contains(element)) place = placeOf(element);
  };
  const usedBy = (hand: Hand) => () => {
    if (isWhole()) last = hand;
  };
  const options = { signal: stop.signal, passive: true, capture: true };
  // A page that is scrolled takes the window with it, as it should.
  document.addEventListener('scroll', scrolled, options);
  document.addEventListener('keydown', usedBy('keys'), options);
  for (const kind of ['pointermove', 'pointerdown', 'wheel'] as const)
    element.addEventListener(kind, usedBy('pointer'), options);
  measure();
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
  observer?.observe(element);
  return () => {
    stop.abort();
    observer?.disconnect();
  };
}

function placeOf(element: Element): FrameBox {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** What has the focus, in px of the window, if all of it was in sight in the window as it was before. */
function focusedWithin(element: HTMLElement, before: FrameBox | undefined): FrameBox | undefined {
  const active = document.activeElement;
  if (before === undefined || active === null || active === element || !element.contains(active))
    return undefined;
  const origin: Point = placeOf(element);
  const { x, y, width, height } = placeOf(active.closest('[data-row]') ?? active);
  const box = { x: x - origin.x, y: y - origin.y, width, height };
  const isInSight =
    box.x >= 0 && box.y >= 0 && box.x + width <= before.width && box.y + height <= before.height;
  return isInSight ? box : undefined;
}
