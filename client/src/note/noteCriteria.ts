import type { Note, NoteColour } from '@evenboard/board';
import { foldText } from './foldText.ts';
import { isUnconfirmed } from './typedFor.ts';

/** What notes are looked for by; all that is given must hold. */
export interface Criteria {
  /** Each word of it must occur, in any order, whatever the case and the accents. */
  readonly text?: string;
  /** A participant's id or `anonymous`. */
  readonly author?: string;
  readonly colour?: NoteColour;
  /** Only what others have changed since I looked. */
  readonly isChanged?: boolean;
  /** Only what I have said. */
  readonly isMine?: boolean;
  /** Only what was typed for somebody who has not confirmed it. */
  readonly isUnconfirmed?: boolean;
}

interface MatchAgainst {
  /** The participant who asks. */
  me: string;
  isChanged(note: string): boolean;
}

const folded = new WeakMap<Note, string>();

/** The note's words as they are compared; a note that did not change is folded once. */
function foldedText(note: Note): string {
  const there = folded.get(note);
  if (there !== undefined) return there;
  const made = foldText(note.text);
  folded.set(note, made);
  return made;
}

/** Whether these criteria leave anything out. */
export function isNarrowing({
  text,
  author,
  colour,
  isChanged,
  isMine,
  isUnconfirmed: isOpen,
}: Criteria): boolean {
  return (
    foldText(text ?? '') !== '' ||
    author !== undefined ||
    colour !== undefined ||
    isChanged === true ||
    isMine === true ||
    isOpen === true
  );
}

/** The test that a note passes when it is one of those looked for. */
export function createMatch(criteria: Criteria, { me, isChanged }: MatchAgainst): (note: Note) => boolean {
  const words = foldText(criteria.text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return (note) =>
    (criteria.author === undefined || note.author === criteria.author) &&
    (criteria.colour === undefined || note.colour === criteria.colour) &&
    (criteria.isMine !== true || note.author === me) &&
    (criteria.isUnconfirmed !== true || isUnconfirmed(note)) &&
    (criteria.isChanged !== true || isChanged(note.id)) &&
    words.every((word) => foldedText(note).includes(word));
}
