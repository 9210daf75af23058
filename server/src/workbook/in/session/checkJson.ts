import { FileRefused } from '@evenboard/workbook';

/** Our own files nest eight deep at most. */
const MOST_DEPTH = 32;
/** Of objects, lists and what stands in them: twice what the largest session has that fits into a file. */
const MOST_VALUES = 2_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Looks a JSON file through once before it is parsed: a million tiny things, or lists within lists within lists, take up a
 * hundred times their bytes once they are objects. Throws FileRefused.
 */
export function checkJson(bytes: Uint8Array): void {
  let depth = 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) {
      isInText = true;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > MOST_DEPTH || values > MOST_VALUES) throw new FileRefused('tooBig');
    } else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
    } else if (byte === 0x2c) {
      values += 1;
    }
  }
  if (values > MOST_VALUES) throw new FileRefused('tooBig');
}
