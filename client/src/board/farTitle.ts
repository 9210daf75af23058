import { FRAME_GAP_PX } from './frameLayout.ts';
import type { WallGeometry } from './wallGeometry.ts';

/** A title from afar is 13 px large on the screen where the page's letters have their usual size: so much of a frame's head. */
const SHARE_OF_HEAD = 13 / 108;
/** Below this size a title of constant size would be larger than the frame that it belongs to. */
const SMALLEST_ZOOM = 0.04;
/** The line of a title, as a part of its letters. */
const LINE = 1.2;
/** A title does not come nearer to the frame above its own. */
const HIGHEST_RISE_PX = FRAME_GAP_PX * 0.8;

/** A section's title while the wall is too small to read, in px of the wall. */
export interface FarTitle {
  readonly size: number;
  /** Of its line. */
  readonly height: number;
  /** How far it stands out of its frame, into the gap above: a title that needs more than its place takes that first. */
  readonly rise: number;
  /** How much of the frame it covers, from the top: its place, and where that is not enough some of the first notes. */
  readonly covered: number;
}

/** Titles are as large on the screen from however far, so that one finds the section. Whiteboards that people know do the same with their frames. */
export function farTitle(zoom: number, { head }: WallGeometry): FarTitle {
  const size = (SHARE_OF_HEAD * head) / Math.max(zoom, SMALLEST_ZOOM);
  const height = size * LINE;
  const lacking = Math.max(0, height - head);
  const rise = Math.min(lacking, HIGHEST_RISE_PX);
  return { size, height, rise, covered: head + lacking - rise };
}
