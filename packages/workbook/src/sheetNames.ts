import { plainText, shortened } from './cellText.ts';
import { WORDS } from './words.ts';

const NAME_LENGTH = 31;

/** Excel keeps "History" for itself; "Votes" comes with the votes. Compared without case. */
const RESERVED = [WORDS.board, WORDS.allNotes, WORDS.votes, 'History'];

/**
 * Names for the sheets of rooms, in their order: legal (31 UTF-16 units, none of `[]:*?/\`, no
 * apostrophe at either end, no line break), not taken by another sheet, and unique without case.
 */
export function sheetNames(roomNames: readonly string[]): string[] {
  const taken = new Set(RESERVED.map(key));
  return roomNames.map((roomName) => {
    const wanted = legalName(roomName);
    let name = wanted;
    for (let n = 2; taken.has(key(name)); n += 1) {
      const suffix = ` (${n})`;
      name = shortened(wanted, NAME_LENGTH - suffix.length).trimEnd() + suffix;
    }
    taken.add(key(name));
    return name;
  });
}

function legalName(roomName: string): string {
  const name = plainText(roomName)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return shortened(name, NAME_LENGTH).replace(/^['\s]+|['\s]+$/gu, '') || WORDS.room;
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
