import type { LiveElements } from './announcer.ts';
import { unlike } from './unlike.ts';

/** Writes into the two polite regions in turn, so that the same words twice are an addition twice. */
export function createPoliteRegions() {
  let turn = 0;
  let last = '';
  let shown = '';
  return {
    /** The words that were written last. */
    last: () => last,
    write([first, second]: LiveElements['polite'], text: string): void {
      turn = 1 - turn;
      const [next, other] = turn === 0 ? [first, second] : [second, first];
      shown = unlike(shown, text);
      // The old words go with the write of the new ones: only the addition is spoken.
      if (other.firstChild !== null) other.textContent = '';
      next.textContent = shown;
      last = text;
    },
  };
}
