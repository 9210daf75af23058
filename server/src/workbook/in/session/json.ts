/** What a file says is taken for what it is, and for nothing more. */
export type Json = Readonly<Record<string, unknown>>;

/** A name that means something else to JavaScript. */
const PROTOTYPE = '__proto__';

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By name; none where it is no object. */
export function entriesIn(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value).filter(([name]) => name !== PROTOTYPE) : [];
}

/** Whether a value nests no deeper than that, and has no names that mean something else. */
export function isShallow(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (most === 0 || Object.hasOwn(value, PROTOTYPE)) return false;
  return Object.values(value).every((one) => isShallow(one, most - 1));
}
