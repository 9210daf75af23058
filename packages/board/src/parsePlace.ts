import { LAST_ROW, type Place, type Position } from './Cell.ts';
import { isFiniteNumber, isId, isPlainObject } from './isId.ts';

/** Reads a claim: a section's id and a finite row above 1 and at most 100,000; undefined for anything else. */
export function parsePlace(value: unknown): Place | undefined {
  if (!isPlainObject(value)) return undefined;
  const { section, row } = value;
  if (!isId(section) || !isFiniteNumber(row) || row <= 1 || row > LAST_ROW) return undefined;
  return { section, row };
}

/** Reads a point on the board in pixels; undefined for anything but two finite numbers. */
export function parsePosition(value: unknown): Position | undefined {
  if (!isPlainObject(value)) return undefined;
  const { x, y } = value;
  return isFiniteNumber(x) && isFiniteNumber(y) ? { x, y } : undefined;
}
