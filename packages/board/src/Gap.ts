import { isGapKey } from './isId.ts';
import { parsePlace } from './parsePlace.ts';

/** An empty cell that keeps its place. */
export interface Gap {
  /** Its key in the document: `<note id>_<claim>`. */
  readonly id: string;
  readonly section: string;
  /** Its claim, as the document holds it. */
  readonly row: number;
}

/** Reads one entry of the root `gaps`; undefined when it is malformed. */
export function parseGap(key: string, value: unknown): Gap | undefined {
  const place = isGapKey(key) ? parsePlace(value) : undefined;
  return place && { id: key, ...place };
}

/** The key of the gap that a note leaves. The same for everybody who takes the note away from that claim. */
export function gapKey(noteId: string, claim: number): string {
  return `${noteId}_${claim}`;
}
