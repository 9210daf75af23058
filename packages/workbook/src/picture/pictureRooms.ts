import { type RoomOutline, roomOutlines } from '../roomOutline.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { boundsOf, movedBy, type PicturedFrame, pictureLayout, TITLE_LINE } from './pictureLayout.ts';

/** Around everything, and between two rooms. */
const MARGIN = 24;

/** Its name stands above a room that has nothing, too. */
const LEAST_WIDTH = 600;

/** A room in a picture of several, one below the other. */
export interface PicturedRoom {
  readonly outline: RoomOutline;
  /** The top left corner of what it has in the picture: its name, and below it its frames. */
  readonly x: number;
  readonly y: number;
  readonly frames: readonly PicturedFrame[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rooms: readonly PicturedRoom[];
}

/** Every room of a session in one picture, whose own corner is 0, 0. */
export function pictureRooms(input: WorkbookInput): Picture {
  const rooms: PicturedRoom[] = [];
  let y = MARGIN;
  let width = LEAST_WIDTH;
  for (const outline of roomOutlines(input)) {
    const frames = pictureLayout(outline.sections);
    const bounds = boundsOf(frames);
    const top = y + 3 * TITLE_LINE;
    rooms.push({
      outline,
      x: MARGIN,
      y,
      frames: frames.map((frame) => movedBy(frame, MARGIN - bounds.x, top - bounds.y)),
    });
    y = top + bounds.height + 2 * MARGIN;
    width = Math.max(width, bounds.width);
  }
  return { width: width + 2 * MARGIN, height: y, rooms };
}
