import type { Cell } from '@evenboard/board';
import type { RoomSession } from '../../session/roomSession.ts';
import { whyLocked } from '../../session/whyNot.ts';
import type { BoardParts } from '../BoardParts.ts';
import { touches } from '../boxes.ts';
import { farTitle } from '../farTitle.ts';
import type { FrameBox } from '../frameLayout.ts';
import { landingBox } from '../landingBox.ts';
import { readMarkColours } from './markColours.ts';
import { watchNoteColours } from './noteColours.ts';
import { sizeCanvas } from './sizeCanvas.ts';

/** What the picture of the notes shows of the wall. */
export interface PaintedArea {
  /** In px of the wall. */
  readonly area: FrameBox;
  /** How many pixels of the canvas are one px of the wall. */
  readonly scale: number;
  /** How many of them are one px of the screen. */
  readonly ratio: number;
}

/** Marks over the picture of the notes. */
export interface FarMarks {
  /** The picture was painted anew: the marks go where its notes are. Without one there are none. */
  follow(shown: PaintedArea | undefined): void;
  destroy(): void;
}

/** Of one px of the screen: how thick a ring is, how far it is from its note, and in what pieces it is drawn. */
interface Ring {
  readonly width: number;
  readonly offset: number;
  readonly dashes?: readonly number[];
}

// As they are around notes that can be read (board.css).
const HERE: Ring = { width: 3, offset: 1 };
const SELECTED: Ring = { width: 2, offset: 0 };
const LANDING: Ring = { width: 3, offset: 1, dashes: [6, 4] };
const REFUSED: Ring = { width: 3, offset: 1, dashes: [3, 3] };
/** How much of its colour a note in hand leaves where it was. */
const HELD_ALPHA = 0.6;
const SELECTED_ALPHA = 0.3;

/**
 * What the picture hides of the notes' elements, and what notes that are not in the page cannot show: where I am, what is
 * selected, what is in hand, and where it would land. A canvas of its own over the picture, so that who walks or selects
 * does not have a thousand notes painted anew.
 */
export function attachFarMarks(
  canvas: HTMLCanvasElement,
  room: Pick<RoomSession, 'store' | 'current' | 'me'>,
  { layout, selection, hand }: Pick<BoardParts, 'layout' | 'selection' | 'hand'>,
): FarMarks {
  const { store, current } = room;
  const stop = new AbortController();
  let shown: PaintedArea | undefined;
  let colours = readMarkColours();
  let frame: number | undefined;

  function later(): void {
    if (shown !== undefined) frame ??= requestAnimationFrame(draw);
  }

  function draw(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    const brush = canvas.getContext('2d');
    if (brush === null) return;
    brush.clearRect(0, 0, canvas.width, canvas.height);
    if (shown === undefined) return;
    const held = hand.get();
    if (held?.kind === 'notes')
      for (const note of held.notes) fill(brush, boxOf(note), colours.paper, HELD_ALPHA);
    for (const note of selection.get()) {
      fill(brush, boxOf(note), colours.mark, SELECTED_ALPHA);
      ring(brush, boxOf(note), colours.mark, SELECTED);
    }
    clearTitles(brush, shown);
    const { cell } = current.get();
    ring(brush, slotOf(cell), hasFocus() ? colours.focus : colours.mark, HERE);
    const isRefused = held?.kind === 'notes' && whyLocked(room, held.landing?.section) !== undefined;
    const landing = landingBox(held, layout.get());
    ring(brush, landing, isRefused ? colours.refusal : colours.mark, isRefused ? REFUSED : LANDING);
  }

  /** What is selected leaves the titles as they are, of which some cover their first notes. */
  function clearTitles(brush: CanvasRenderingContext2D, { scale, ratio }: PaintedArea): void {
    const { frames, geometry } = layout.get();
    const { rise, height } = farTitle(scale / ratio, geometry);
    for (const { box } of frames) {
      const at = onCanvas({ ...box, y: box.y - rise, height });
      if (at !== undefined) brush.clearRect(at.x, at.y, at.width, at.height);
    }
  }

  const slotOf = (cell: Cell | undefined) => cell && layout.get().slotOf(cell);
  const boxOf = (note: string) => slotOf(store.cellOf(note));

  /** In pixels of the canvas; undefined where nothing of it is painted. */
  function onCanvas(box: FrameBox | undefined): FrameBox | undefined {
    if (box === undefined || shown === undefined || !touches(box, shown.area)) return undefined;
    const { area, scale } = shown;
    const [x, y] = [(box.x - area.x) * scale, (box.y - area.y) * scale];
    return { x, y, width: box.width * scale, height: box.height * scale };
  }

  function fill(
    brush: CanvasRenderingContext2D,
    box: FrameBox | undefined,
    colour: string,
    alpha: number,
  ): void {
    const at = onCanvas(box);
    if (at === undefined) return;
    brush.globalAlpha = alpha;
    brush.fillStyle = colour;
    brush.fillRect(at.x, at.y, at.width, at.height);
    brush.globalAlpha = 1;
  }

  function ring(
    brush: CanvasRenderingContext2D,
    box: FrameBox | undefined,
    colour: string,
    { width, offset, dashes = [] }: Ring,
  ): void {
    const at = onCanvas(box);
    if (at === undefined || shown === undefined) return;
    const { ratio } = shown;
    const out = (offset + width / 2) * ratio;
    const outline = [at.x - out, at.y - out, at.width + 2 * out, at.height + 2 * out] as const;
    // On an edge of paper, so that it is told from notes of any colour.
    brush.setLineDash([]);
    brush.strokeStyle = colours.paper;
    brush.lineWidth = (width + 2) * ratio;
    brush.strokeRect(...outline);
    brush.setLineDash(dashes.map((px) => px * ratio));
    brush.strokeStyle = colour;
    brush.lineWidth = width * ratio;
    brush.strokeRect(...outline);
  }

  const stops = [
    current.subscribe(later),
    selection.subscribe(later),
    hand.subscribe(later),
    watchNoteColours(() => {
      colours = readMarkColours();
      later();
    }),
  ];
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, later, stop);
  return {
    follow(next) {
      shown = next;
      if (next !== undefined) {
        const { area, scale, ratio } = next;
        sizeCanvas(canvas, (area.width * scale) / ratio, (area.height * scale) / ratio, ratio);
      }
      draw();
    },
    destroy() {
      stop.abort();
      for (const end of stops) end();
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}

/** On the board: beside it the grid may have the focus, on the same note. */
const hasFocus = () => document.activeElement?.matches('.board-wall .is-current:focus-visible') === true;
