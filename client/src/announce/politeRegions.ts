import type { LiveElements } from './announcer.ts';

/** Writes into the two polite regions in turn, so that the same words twice are an addition twice. */
export function createPoliteRegions() {
  let turn = 0;
  let last = '';
  return {
    /** The words that stand there now. */
    last: () => last,
    write([first, second]: LiveElements['polite'], text: string): void {
      turn = 1 - turn;
      const [next, other] = turn === 0 ? [first, second] : [second, first];
      // The old words go with the write of the new ones: only the addition is spoken.
      if (other.firstChild !== null) other.textContent = '';
      next.textContent = text;
      last = text;
    },
  };
}
