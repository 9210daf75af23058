import { plainText, shortened } from './cellText.ts';
import { uniqueNames } from './uniqueNames.ts';
import { WORDS } from './words.ts';

const NAME_LENGTH = 31;

/** Excel keeps "History" for itself; the others are sheets of ours, now or once a session has what they show. */
const RESERVED = [
  WORDS.board,
  WORDS.allNotes,
  WORDS.votes,
  WORDS.polls,
  WORDS.people,
  WORDS.captions,
  WORDS.plan,
  WORDS.about,
  WORDS.trace,
  'History',
];

/**
 * Names for the sheets of rooms, in their order: legal (31 UTF-16 units, none of `[]:*?/\`, no
 * apostrophe at either end, no line break), not taken by another sheet, and unique without case.
 */
export function sheetNames(roomNames: readonly string[]): string[] {
  return uniqueNames(roomNames.map(legalName), { taken: RESERVED, longest: NAME_LENGTH });
}

function legalName(roomName: string): string {
  const name = plainText(roomName)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return shortened(name, NAME_LENGTH).replace(/^['\s]+|['\s]+$/gu, '') || WORDS.room;
}
