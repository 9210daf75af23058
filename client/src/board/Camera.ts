import { clearOf } from './clearOf.ts';
import type { FrameBox, Point } from './frameLayout.ts';

/** What the camera shows: the wall is moved by x, y (px of the screen) after it was scaled by zoom. */
export interface View extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free space around the wall and around a note that is brought into sight. */
export const MARGIN_PX = 24;
const REVEAL_MARGIN_PX = 16;
const COVER_MARGIN_PX = 8;
const TOP_MARGIN_PX = 8;
export const ZOOM_STEPS: readonly number[] = [
  0.02, 0.05, 0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 3, 4,
];
/** So that a wall of ten thousand notes fits. */
const SMALLEST = 0.02;
const LARGEST = 4;

/**
 * The camera of the board. It lives outside React: a view change is one CSS transform, and nothing renders.
 * `setBounds` and `setSize` tell it the wall's extent and the window onto it; neither moves the view.
 */
export interface Camera {
  get(): View;
  subscribe(changed: () => void): () => void;
  /** The window onto the wall, in px of the screen; 0 by 0 before it was laid out. */
  getSize(): Size;
  setSize(size: Size): void;
  setBounds(bounds: FrameBox): void;
  /** False when the wall's end was reached and nothing moved: then the wheel belongs to the page. */
  panBy(dx: number, dy: number): boolean;
  /** Scales about a point of the window, so that what is under the pointer stays there. */
  zoomTo(zoom: number, about?: Point): void;
  /** The next step up or down, about a point of the window, or its middle. */
  zoomStep(direction: 1 | -1, about?: Point): void;
  zoomBy(factor: number, about: Point): void;
  /** The whole wall in the window, never larger than 100 %. */
  fit(): void;
  /** A part of the wall (px before the camera) in the middle of the window, as large as fits, up to `mostZoom`. */
  zoomToBox(box: FrameBox, mostZoom: number): void;
  /** A point of the wall in the middle of the window. */
  centreOn(point: Point): void;
  /** A view that was kept; as far as there is still something to see there. */
  restore(view: View): void;
  /** Moves without regard to the wall's ends: to hold a note at its place on the screen. */
  shift(dx: number, dy: number): void;
  /** Part of the window (px of it) is under something that lies over the wall; nothing moves. */
  setCover(cover: FrameBox | undefined): void;
  /** Moves as little as needed to have this box (px of the window) in sight, and not under the cover. */
  reveal(box: FrameBox): void;
}

export function createCamera(): Camera {
  let view: View = { x: MARGIN_PX, y: TOP_MARGIN_PX, zoom: 1 };
  let size: Size = { width: 0, height: 0 };
  let bounds: FrameBox = { x: 0, y: 0, width: 0, height: 0 };
  let cover: FrameBox | undefined;
  const listeners = new Set<() => void>();

  function set(next: View): boolean {
    if (next.x === view.x && next.y === view.y && next.zoom === view.zoom) return false;
    view = next;
    for (const changed of listeners) changed();
    return true;
  }
  const zoomTo = (zoom: number, about: Point = { x: size.width / 2, y: size.height / 2 }) => {
    set(clampView(zoomedAbout(view, limitZoom(zoom), about), bounds, size));
  };

  return {
    get: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    getSize: () => size,
    setSize: (next) => {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      // Nothing moves, but more or less of it is in sight.
      for (const changed of listeners) changed();
    },
    setBounds: (next) => {
      bounds = next;
    },
    panBy: (dx, dy) => set(clampView({ ...view, x: view.x + dx, y: view.y + dy }, bounds, size, view)),
    zoomTo,
    zoomStep: (direction, about) => zoomTo(nextStep(view.zoom, direction), about),
    zoomBy: (factor, about) => zoomTo(view.zoom * factor, about),
    fit: () => {
      set(fittingView(bounds, size));
    },
    zoomToBox: (box, mostZoom) => {
      const across = (size.width - 2 * MARGIN_PX) / box.width;
      const down = (size.height - 2 * MARGIN_PX) / box.height;
      set(centredView(middleOf(box), limitZoom(Math.min(across, down, mostZoom)), size));
    },
    centreOn: (point) => {
      set(clampView(centredView(point, view.zoom, size), bounds, size));
    },
    restore: (kept) => {
      set(clampView({ ...kept, zoom: limitZoom(kept.zoom) }, bounds, size));
    },
    shift: (dx, dy) => {
      set({ ...view, x: view.x + dx, y: view.y + dy });
    },
    setCover: (next) => {
      cover = next;
    },
    reveal: (box) => {
      const into = {
        x: shiftIntoSight(box.x, box.width, size.width),
        y: shiftIntoSight(box.y, box.height, size.height),
      };
      const inSight = { ...box, x: box.x + into.x, y: box.y + into.y };
      const clear = cover && clearOf(inSight, cover, { x: 0, y: 0, ...size }, COVER_MARGIN_PX);
      set({ ...view, x: view.x + into.x + (clear?.x ?? 0), y: view.y + into.y + (clear?.y ?? 0) });
    },
  };
}

/** The view scaled so that the given point of the window shows the same point of the wall as before. */
export function zoomedAbout(view: View, zoom: number, about: Point): View {
  const factor = zoom / view.zoom;
  return { zoom, x: about.x - (about.x - view.x) * factor, y: about.y - (about.y - view.y) * factor };
}

/** The next zoom step above or below; the ends stay. */
export function nextStep(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (step - zoom) * direction > 0.005) ?? zoom;
}

/** How far to move along one axis to have [start, start + length] inside the window; its start wins when it is too long. */
export function shiftIntoSight(start: number, length: number, windowLength: number): number {
  if (windowLength <= 0) return 0;
  if (start < REVEAL_MARGIN_PX || length > windowLength - 2 * REVEAL_MARGIN_PX)
    return REVEAL_MARGIN_PX - start;
  const over = start + length + REVEAL_MARGIN_PX - windowLength;
  return over > 0 ? -over : 0;
}

/** The wall may be moved until half the window is empty, no farther: it is never lost from sight. */
function clampView(next: View, bounds: FrameBox, size: Size, from?: View): View {
  if (size.width <= 0 || bounds.width <= 0) return next;
  return {
    zoom: next.zoom,
    x: clampAxis(next.x, bounds.x, bounds.width, next.zoom, size.width, from?.x),
    y: clampAxis(next.y, bounds.y, bounds.height, next.zoom, size.height, from?.y),
  };
}

function clampAxis(
  at: number,
  start: number,
  length: number,
  zoom: number,
  room: number,
  from?: number,
): number {
  const least = room / 2 - (start + length) * zoom;
  const most = room / 2 - start * zoom;
  const clamped = Math.min(Math.max(at, least), most);
  // A view that is already outside (after a deletion) may move back in small steps but never jumps.
  if (from === undefined || (from >= least && from <= most)) return clamped;
  const isInward = from < least ? at > from : at < from;
  return isInward ? at : from;
}

function fittingView(bounds: FrameBox, size: Size): View {
  if (bounds.width <= 0 || size.width <= 0) return { x: MARGIN_PX, y: TOP_MARGIN_PX, zoom: 1 };
  const across = (size.width - 2 * MARGIN_PX) / bounds.width;
  const down = (size.height - 2 * TOP_MARGIN_PX) / bounds.height;
  const zoom = limitZoom(Math.min(1, across, down));
  return { zoom, x: MARGIN_PX - bounds.x * zoom, y: TOP_MARGIN_PX - bounds.y * zoom };
}

const middleOf = ({ x, y, width, height }: FrameBox): Point => ({ x: x + width / 2, y: y + height / 2 });

function centredView({ x, y }: Point, zoom: number, size: Size): View {
  return { zoom, x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom };
}

/** The part of the wall that a window shows, in px before the camera. */
export function seenBox({ x, y, zoom }: View, { width, height }: Size): FrameBox {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

function limitZoom(zoom: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, zoom));
}
