import type { WallGeometry } from './wallGeometry.ts';

/** A title from afar is 13 px large on the screen where the page's letters have their usual size: so much of a frame's head. */
const SHARE_OF_HEAD = 13 / 108;
/** Below this size a title of constant size would be larger than the frame that it belongs to. */
const SMALLEST_ZOOM = 0.04;
/** The line of a title, as a part of its letters. */
export const TITLE_LINE = 1.2;

/**
 * How large a section's title is drawn while the wall is too small to read, in px of the wall: as large on the screen
 * from however far, so that one finds the section. Whiteboards that people know do the same with their frames.
 */
export function farTitlePx(zoom: number, { head }: WallGeometry): number {
  return (SHARE_OF_HEAD * head) / Math.max(zoom, SMALLEST_ZOOM);
}
