import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefused, type PartReader, READ_LIMITS } from '@evenboard/workbook';

/** A part of the archive as its directory describes it. */
interface Entry {
  readonly isDeflated: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly checksum: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/** The parts of a workbook's archive. Each is unpacked when it is asked for, and not beyond what it says it holds. */
export interface Archive {
  readonly names: readonly string[];
  /** As text. Rejects nothing that is there: what is damaged or too big throws FileRefused. */
  readonly part: PartReader;
}

/**
 * Opens a zip archive as workbooks are (APPNOTE.TXT, without zip64, encryption and volumes). Nothing is believed: places
 * are checked, what is unpacked in all has a limit, and a part that holds more than it says is damaged.
 */
export function openArchive(file: Buffer): Archive {
  const entries = readDirectory(file);
  let left = READ_LIMITS.inflatedBytes;
  const declared = [...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  if (declared > left) throw new FileRefused('tooBig');
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      left -= entry.bytes;
      // Parts may point at one another in circles, and be asked for again and again.
      if (left < 0) throw new FileRefused('tooBig');
      return textOf(unpacked(file, entry));
    },
  };
}

function readDirectory(file: Buffer): ReadonlyMap<string, Entry> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + END_BYTES > file.length || file.readUInt32LE(end) !== END)
    throw new FileRefused('damaged');
  const count = file.readUInt16LE(end + 10);
  if (count > READ_LIMITS.parts) throw new FileRefused('tooBig');
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_BYTES > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new FileRefused('damaged');
    if ((file.readUInt16LE(at + 8) & 1) !== 0) throw new FileRefused('locked');
    const nameBytes = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    // Of two parts of one name one program would read this and another that.
    if (entries.has(name)) throw new FileRefused('damaged');
    entries.set(name, {
      isDeflated: file.readUInt16LE(at + 10) === 8,
      checksum: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      bytes: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(file: Buffer, { at, bytes, packedBytes, isDeflated, checksum }: Entry): Buffer {
  if (at + LOCAL_BYTES > file.length || file.readUInt32LE(at) !== LOCAL_HEADER)
    throw new FileRefused('damaged');
  const start = at + LOCAL_BYTES + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(start, start + packedBytes);
  const content = isDeflated ? inflated(packed, bytes) : packed;
  if (content.length !== bytes || crc32(content) !== checksum) throw new FileRefused('damaged');
  return content;
}

function inflated(packed: Buffer, bytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    throw new FileRefused('damaged');
  }
}

/** Spreadsheets write UTF-8; XML may be in UTF-16 too, which says so in its first two bytes. */
function textOf(content: Buffer): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
}
