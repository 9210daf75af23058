const ID = /^[A-Za-z0-9._-]{1,64}$/;
/** An id, an underscore and a claim: longer than an id may be. */
const GAP_KEY = /^[A-Za-z0-9._-]{1,96}$/;

/** Whether `value` is an id as the contract has it. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** Whether `key` may name a gap: `<note id>_<claim>`, up to 96 characters of an id's alphabet. */
export function isGapKey(key: string): boolean {
  return GAP_KEY.test(key);
}

/** Plain JSON objects; no arrays, no shared types. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A BCP 47 tag by its look alone. */
export function isLang(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,6}$/.test(value);
}

/** By code unit, the same on every machine whatever its language. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
