import { LIMITS } from '@evenboard/protocol';

const fold = (name: string) => name.normalize('NFKC').toLowerCase();

/** `name`, with a number behind it where somebody has that name already: "Kofi 2". */
export function quietNumber(name: string, taken: Iterable<string>): string {
  return quietNumbers(taken)(name);
}

/** The same for many names, each of which is taken from then on. */
export function quietNumbers(taken: Iterable<string>): (name: string) => string {
  const folded = new Set(Array.from(taken, fold));
  return (name) => {
    let free = name;
    for (let number = 2; folded.has(fold(free)); number++) {
      const ending = ` ${number}`;
      free = shorten(name, LIMITS.nameLength - ending.length) + ending;
    }
    folded.add(fold(free));
    return free;
  };
}

/** Cut to `length` UTF-16 units, never inside a character. */
function shorten(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
