import { type BoardStore, FIRST_ROW } from '@evenboard/board';
import type { Readable } from '../../session/Readable.ts';
import { type Camera, seenBox } from '../Camera.ts';
import type { Point } from '../frameLayout.ts';
import { pageRemPx, slotInFrame } from '../wallGeometry.ts';
import type { WallLayout } from '../wallLayout.ts';
import { createNoteStamps } from './noteStamps.ts';

const MOST_REM = { width: 10, height: 6 };
/** However narrow or flat a wall is, its picture can be pressed. */
const LEAST_PX = 24;
/** Others' changes are drawn into the little picture at most so often. */
const PAINTED_EVERY_MS = 500;

interface MinimapOptions {
  readonly canvas: HTMLCanvasElement;
  /** The outline of what is in sight, moved and sized by style. */
  readonly outline: HTMLElement;
  readonly camera: Camera;
  readonly layout: Readable<WallLayout>;
  readonly store: BoardStore;
}

/** The whole wall, small, with an outline of what is in sight. A press in it goes there. */
export function attachMinimap({ canvas, outline, camera, layout, store }: MinimapOptions): () => void {
  const stamps = createNoteStamps(() => later());
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Of what size the wall is in the picture, in px of the screen for one px of the wall; as it was painted last. */
  let scale = 1;

  /** No paper is left empty beside the wall, or under it. */
  function setSize(ratio: number): void {
    const { bounds } = layout.get();
    const rem = pageRemPx();
    scale = Math.min(
      (MOST_REM.width * rem) / Math.max(1, bounds.width),
      (MOST_REM.height * rem) / Math.max(1, bounds.height),
    );
    const sizePx = (px: number) => Math.max(LEAST_PX, Math.ceil(px * scale));
    const [width, height] = [sizePx(bounds.width), sizePx(bounds.height)];
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }

  function paint(): void {
    timer = undefined;
    const ratio = globalThis.devicePixelRatio || 1;
    setSize(ratio);
    const brush = canvas.getContext('2d');
    if (brush === null) return;
    const { frames, free, freeAt, bounds, geometry } = layout.get();
    const zoom = scale * ratio;
    const { color } = getComputedStyle(canvas);
    const [width, height] = [Math.max(1, geometry.slotWidth * zoom), Math.max(1, geometry.slotHeight * zoom)];
    const paintNote = (id: string, x: number, y: number) => {
      const note = store.getNote(id);
      if (note === undefined) return;
      brush.fillStyle = stamps.dotColour(note.colour);
      brush.fillRect((x - bounds.x) * zoom, (y - bounds.y) * zoom, width, height);
    };
    for (const { section, columns, box } of frames) {
      brush.strokeStyle = color;
      brush.strokeRect(
        (box.x - bounds.x) * zoom,
        (box.y - bounds.y) * zoom,
        box.width * zoom,
        box.height * zoom,
      );
      store.getColumn(section.id).cells.forEach((id, index) => {
        if (id === undefined || freeAt({ section: section.id, row: index + FIRST_ROW })) return;
        const slot = slotInFrame(geometry, columns, index);
        paintNote(id, box.x + slot.x, box.y + slot.y);
      });
    }
    for (const { note, box } of free) paintNote(note, box.x, box.y);
    showOutline();
  }

  function later(): void {
    timer ??= setTimeout(paint, PAINTED_EVERY_MS);
  }

  function showOutline(): void {
    const { bounds } = layout.get();
    const seen = seenBox(camera.get(), camera.getSize());
    const zoom = scale;
    const [left, top] = [(seen.x - bounds.x) * zoom, (seen.y - bounds.y) * zoom];
    outline.style.transform = `translate(${left}px, ${top}px)`;
    outline.style.width = `${seen.width * zoom}px`;
    outline.style.height = `${seen.height * zoom}px`;
  }

  function pointOf(event: PointerEvent): Point {
    const box = canvas.getBoundingClientRect();
    const { bounds } = layout.get();
    const zoom = scale;
    return {
      x: bounds.x + (event.clientX - box.left) / zoom,
      y: bounds.y + (event.clientY - box.top) / zoom,
    };
  }

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      canvas.setPointerCapture?.(event.pointerId);
      camera.centreOn(pointOf(event));
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons !== 0) camera.centreOn(pointOf(event));
    },
    { signal },
  );
  paint();
  const stops = [camera.subscribe(showOutline), layout.subscribe(later), store.subscribeChanges(later)];
  return () => {
    stop.abort();
    clearTimeout(timer);
    for (const end of stops) end();
    stamps.destroy();
  };
}
