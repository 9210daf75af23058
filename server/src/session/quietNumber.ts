import { LIMITS } from '@evenboard/protocol';

const fold = (name: string) => name.normalize('NFKC').toLowerCase();

/** `name`, with a number behind it where somebody has that name already: "Kofi 2". */
export function quietNumber(name: string, taken: Iterable<string>): string {
  const folded = new Set(Array.from(taken, fold));
  if (!folded.has(fold(name))) return name;
  for (let number = 2; ; number++) {
    const ending = ` ${number}`;
    const numbered = shorten(name, LIMITS.nameLength - ending.length) + ending;
    if (!folded.has(fold(numbered))) return numbered;
  }
}

/** Cut to `length` UTF-16 units, never inside a character. */
function shorten(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
