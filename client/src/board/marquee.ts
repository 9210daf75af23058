import { FIRST_ROW } from '@evenboard/board';
import type { BoardSelection } from './boardSelection.ts';
import { touches } from './boxes.ts';
import type { Camera } from './Camera.ts';
import type { FrameBox, Point } from './frameLayout.ts';
import { wallPoint } from './pointer.ts';
import { slotInFrame } from './wallGeometry.ts';
import type { WallLayout } from './wallLayout.ts';

interface MarqueeOptions {
  readonly camera: Camera;
  readonly selection: BoardSelection;
  layout(): WallLayout;
  noteAt(cell: { section: string; row: number }): string | undefined;
  /** What was selected in the end. */
  onSelected(): void;
}

/** Less than this is a click. */
const DRAG_PX = 4;

function boxBetween(a: Point, b: Point): FrameBox {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The notes whose slots a box of the wall touches. */
export function notesIn(
  box: FrameBox,
  wall: WallLayout,
  noteAt: MarqueeOptions['noteAt'],
): readonly string[] {
  const { geometry, frames, free } = wall;
  const hung = free.filter((one) => touches(one.box, box)).map(({ note }) => note);
  const inFrames = frames.flatMap(({ section, columns, slotCount, box: frame }) => {
    if (!touches(frame, box)) return [];
    const inFrame = { ...box, x: box.x - frame.x, y: box.y - frame.y };
    return Array.from({ length: slotCount }, (_, index) => index)
      .filter((index) => touches(slotInFrame(geometry, columns, index), inFrame))
      .map((index) => ({ section: section.id, row: index + FIRST_ROW }))
      .flatMap((cell) => (wall.freeAt(cell) === undefined ? (noteAt(cell) ?? []) : []));
  });
  return [...inFrames, ...hung];
}

/** Selecting with Shift and a drag of the ground: everything that the box touches, beside what was selected before. */
export function attachMarquee(viewport: HTMLElement, options: MarqueeOptions): () => void {
  const { camera, selection, layout, noteAt, onSelected } = options;
  const stop = new AbortController();
  const { signal } = stop;
  const frame = document.createElement('div');
  frame.className = 'marquee';
  frame.hidden = true;
  viewport.append(frame);
  let from: Point | undefined;
  let before: ReadonlySet<string> = new Set();

  function draw(box: FrameBox): void {
    const { x, y, zoom } = camera.get();
    frame.hidden = false;
    frame.style.transform = `translate(${box.x * zoom + x}px, ${box.y * zoom + y}px)`;
    frame.style.width = `${box.width * zoom}px`;
    frame.style.height = `${box.height * zoom}px`;
  }

  viewport.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.shiftKey || event.button !== 0 || event.pointerType === 'touch') return;
      if (!(event.target instanceof Element) || event.target.closest('.note, .empty, button, textarea'))
        return;
      from = wallPoint(viewport, camera, { x: event.clientX, y: event.clientY });
      before = selection.get();
      viewport.setPointerCapture?.(event.pointerId);
      event.preventDefault();
    },
    { signal },
  );
  viewport.addEventListener(
    'pointermove',
    (event) => {
      if (from === undefined) return;
      const box = boxBetween(from, wallPoint(viewport, camera, { x: event.clientX, y: event.clientY }));
      if (frame.hidden && Math.max(box.width, box.height) * camera.get().zoom < DRAG_PX) return;
      draw(box);
      selection.set([...before, ...notesIn(box, layout(), noteAt)]);
    },
    { signal },
  );
  const end = () => {
    if (from === undefined) return;
    from = undefined;
    if (!frame.hidden) onSelected();
    frame.hidden = true;
  };
  viewport.addEventListener('pointerup', end, { signal });
  viewport.addEventListener('pointercancel', end, { signal });
  return () => {
    stop.abort();
    frame.remove();
  };
}
