/**
 * A short word that stands for a value of plain JSON: equal values have equal ones, others practically never do
 * (106 bits). It notices changes and keeps no secrets: whoever wants two values with one fingerprint can make them.
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return halfOf(text, 1) + halfOf(text, 2);
}

/** 53 bits by two multiplicative hashes that are mixed at the end (cyrb53, public domain). */
function halfOf(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
