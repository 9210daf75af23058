import { FileRefused } from '@evenboard/workbook';

/** So much of a file is looked at to tell how it is written. */
const LOOKED_AT_BYTES = 4_096;

/**
 * The text of a CSV file: UTF-8, UTF-16 of either order, with or without a byte order mark, and else Windows-1252, which
 * is what Excel writes in Western Europe when it is not asked for anything else.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  // Nothing that is written in letters has zeros in it.
  if (bytes.includes(0)) throw new FileRefused('notOurs');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return withoutMark(bytes.subarray(0, LOOKED_AT_BYTES));
}

/** UTF-16 without a mark: the other half of every comma, blank and digit is a zero. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = bytes.length / 8;
  if (odd > many && even <= odd / 8) return 'utf-16le';
  return even > many && odd <= even / 8 ? 'utf-16be' : undefined;
}
