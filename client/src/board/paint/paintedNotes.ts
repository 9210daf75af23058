import { type BoardStore, FIRST_ROW, type Note } from '@evenboard/board';
import type { Readable } from '../../session/Readable.ts';
import { containsBox, inflated } from '../boxes.ts';
import { type Camera, seenBox, type View } from '../Camera.ts';
import { farTitle } from '../farTitle.ts';
import type { FrameBox } from '../frameLayout.ts';
import { READABLE_ZOOM } from '../visibleSlots.ts';
import { linesWithin, slotInFrame } from '../wallGeometry.ts';
import type { HungFrame, WallLayout } from '../wallLayout.ts';
import type { FarMarks, PaintedArea } from './farMarks.ts';
import { createNoteStamps } from './noteStamps.ts';
import { onPixels } from './onPixels.ts';
import { overviewLines } from './overviewLines.ts';
import { sizeCanvas } from './sizeCanvas.ts';

/** A slot this wide on the screen has room for words. */
const WORDS_FROM_PX = 56;
/** Painted beyond each edge of the window, as a part of it: so far the picture is only shifted, and not painted anew. */
const MARGIN_SHARE = 0.5;
const LETTER_SHARE = 0.13;

interface PaintedNotesOptions {
  /** The picture and its marks, which are shifted as one. */
  readonly sheet: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly marks: Pick<FarMarks, 'follow'>;
  readonly camera: Camera;
  readonly layout: Readable<WallLayout>;
  readonly store: BoardStore;
}

/** What is being painted. */
interface Picture extends PaintedArea {
  readonly brush: CanvasRenderingContext2D;
  readonly wall: WallLayout;
}

/**
 * The notes as one picture, for a wall that is too small to read: their colours, their marks, and their first words
 * where there is room. Painted once for the window and a margin around it; a pan shifts the picture.
 */
export function attachPaintedNotes({
  sheet,
  canvas,
  marks,
  camera,
  layout,
  store,
}: PaintedNotesOptions): () => void {
  const stamps = createNoteStamps(() => later());
  let painted: { view: View; area: FrameBox } | undefined;
  let frame: number | undefined;
  const isFar = () => camera.get().zoom < READABLE_ZOOM;

  function later(): void {
    painted = undefined;
    frame ??= requestAnimationFrame(paintNow);
  }

  function paintNow(): void {
    frame = undefined;
    const isShown = isFar();
    sheet.hidden = !isShown;
    if (isShown) {
      paint();
      return;
    }
    painted = undefined;
    marks.follow(undefined);
  }

  function paint(): void {
    const { width, height } = camera.getSize();
    const view = camera.get();
    const ratio = globalThis.devicePixelRatio || 1;
    const [marginX, marginY] = [Math.round(width * MARGIN_SHARE), Math.round(height * MARGIN_SHARE)];
    sizeCanvas(canvas, width + 2 * marginX, height + 2 * marginY, ratio);
    sheet.style.left = `${-marginX}px`;
    sheet.style.top = `${-marginY}px`;
    sheet.style.transform = '';
    const brush = canvas.getContext('2d');
    if (brush === null) return;
    brush.clearRect(0, 0, canvas.width, canvas.height);
    const area = inflated(seenBox(view, { width, height }), marginX / view.zoom, marginY / view.zoom);
    const scale = view.zoom * ratio;
    paintWall({ brush, wall: layout.get(), area, scale, ratio });
    marks.follow({ area, scale, ratio });
    painted = { view, area };
  }

  function paintWall(picture: Picture): void {
    const { brush, wall, scale, ratio } = picture;
    const zoom = scale / ratio;
    const letterPx = Math.round(wall.geometry.slotHeight * scale * LETTER_SHARE);
    // Once for all: setting a font is dearer than writing with it.
    brush.font = `600 ${letterPx}px ${getComputedStyle(canvas).fontFamily}`;
    brush.textBaseline = 'top';
    stamps.setLarge(wall.geometry.slotWidth * zoom < WORDS_FROM_PX);
    const { covered } = farTitle(zoom, wall.geometry);
    for (const hung of wall.frames) {
      paintFrame(picture, hung);
      // The title in the page shows through, where it needs more than its place.
      if (covered > wall.geometry.head) clearTitle(picture, hung.box, covered);
    }
    for (const { note, box } of wall.free) paintNote(picture, note, box);
  }

  function paintFrame(picture: Picture, { section, columns, slotCount, box }: HungFrame): void {
    const { geometry, freeAt } = picture.wall;
    const { area } = picture;
    if (box.x > area.x + area.width || box.x + box.width < area.x) return;
    const top = area.y - box.y;
    const lines = linesWithin(geometry, Math.ceil(slotCount / columns), top, top + area.height);
    if (lines === undefined) return;
    const { cells } = store.getColumn(section.id);
    const last = Math.min(cells.length, (lines[1] + 1) * columns);
    for (let index = lines[0] * columns; index < last; index += 1) {
      const id = cells[index];
      if (id === undefined || freeAt({ section: section.id, row: index + FIRST_ROW }) !== undefined) continue;
      const slot = slotInFrame(geometry, columns, index);
      paintNote(picture, id, { ...slot, x: box.x + slot.x, y: box.y + slot.y });
    }
  }

  function paintNote({ brush, wall, area, scale, ratio }: Picture, id: string, slot: FrameBox): void {
    const note = store.getNote(id);
    if (note === undefined) return;
    const { gap } = wall.geometry;
    const [x, width] = onPixels(slot.x - area.x, slot.width, gap, scale);
    const [y, height] = onPixels(slot.y - area.y, slot.height, gap, scale);
    brush.drawImage(stamps.of(note.colour, width, height), x, y);
    if ((slot.width * scale) / ratio >= WORDS_FROM_PX) paintWords(brush, note, { x, y, width, height });
  }

  function paintWords(brush: CanvasRenderingContext2D, note: Note, { x, y, width, height }: FrameBox): void {
    const lineHeight = height * LETTER_SHARE * 1.25;
    brush.fillStyle = stamps.textColour(note.colour);
    overviewLines(note).forEach((line, index) => {
      brush.fillText(line, x + width * 0.06, y + height * 0.28 + index * lineHeight, width * 0.9);
    });
  }

  function cameraMoved(): void {
    const view = camera.get();
    if (!isFar()) {
      if (!sheet.hidden) later();
      return;
    }
    const isSameSize = painted?.view.zoom === view.zoom;
    if (painted === undefined || !isSameSize) {
      later();
      return;
    }
    const seen = seenBox(view, camera.getSize());
    const { area } = painted;
    // Beyond the wall there is nothing to be seen: a picture that holds all of it is never too small.
    if (!containsBox(area, seen) && !containsBox(area, layout.get().bounds)) later();
    else sheet.style.transform = `translate(${view.x - painted.view.x}px, ${view.y - painted.view.y}px)`;
  }

  const repaint = () => {
    if (isFar()) later();
  };
  later();
  const stops = [camera.subscribe(cameraMoved), layout.subscribe(repaint), store.subscribeChanges(repaint)];
  return () => {
    for (const stop of stops) stop();
    stamps.destroy();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

function clearTitle({ brush, area, scale }: Picture, box: FrameBox, height: number): void {
  brush.clearRect((box.x - area.x) * scale, (box.y - area.y) * scale, box.width * scale, height * scale);
}
