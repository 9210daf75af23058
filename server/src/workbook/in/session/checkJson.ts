import { FileRefused } from '@evenboard/workbook';

/** Our own files nest eight deep at most. */
const MOST_DEPTH = 32;
/** Of objects, lists and what stands in them: twice what the largest session has that fits into a file. */
const MOST_VALUES = 2_000_000;
/** In one object or list. An object of a million names takes seconds to make. */
const MOST_IN_ONE = 100_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/**
 * Looks a JSON file through once before it is parsed: a million tiny things, or lists within lists within lists, take up a
 * hundred times their bytes once they are objects. Throws FileRefused.
 */
export function checkJson(bytes: Uint8Array): void {
  /** Of each object or list that is open, how much it holds so far. */
  const open = [0];
  let values = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) {
      isInText = true;
    } else if (byte === COMMA) {
      values += 1;
      const here = (open.at(-1) ?? 0) + 1;
      open[open.length - 1] = here;
      if (here > MOST_IN_ONE || values > MOST_VALUES) throw new FileRefused('tooBig');
    } else if (byte === 0x7b || byte === 0x5b) {
      values += 1;
      open.push(0);
      if (open.length > MOST_DEPTH || values > MOST_VALUES) throw new FileRefused('tooBig');
    } else if (byte === 0x7d || byte === 0x5d) {
      open.pop();
    }
  }
}
