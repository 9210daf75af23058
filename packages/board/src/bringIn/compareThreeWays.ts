import type { Note } from '../Note.ts';
import type { BroughtNote, Conflict, Return, Trace } from './Bringing.ts';

/** A note as it came out of the file. */
export interface ReturnedNote {
  readonly note: BroughtNote;
  readonly base: Trace;
  /** The section of its column by the file's own account; none where the column is new. */
  readonly sectionThere: string | undefined;
  /** Which of the placement's sections that is; missing: none. */
  readonly section: number | undefined;
}

/**
 * What becomes of a note that comes back: compared with what it was when the file was made, what was changed on one side
 * wins. Where both have changed the same thing the board keeps its own, and it is told; the file's words then come as a
 * note of their own besides.
 */
export function compareThreeWays(
  now: Note,
  { note, base, sectionThere, section }: ReturnedNote,
  shown: (text: string) => string,
): Return {
  const conflicts: Conflict[] = [];
  /** Whether the file's side is to be taken. */
  const takes = (what: Conflict, before: string, there: string, here: string): boolean => {
    if (there === before || there === here) return false;
    if (here === before) return true;
    conflicts.push(what);
    return false;
  };
  const text = takes('text', shown(base.text), shown(note.text), shown(now.text));
  const colour = takes('colour', base.colour, note.colour, now.colour);
  const place = takes(
    'place',
    cellOf(base.section, base.row),
    cellOf(sectionThere, note.row),
    cellOf(now.section, now.row),
  );
  return {
    id: now.id,
    now,
    note,
    conflicts,
    comments: [],
    ...(text && { text: note.text }),
    ...(colour && { colour: note.colour }),
    ...(place && { place: { row: note.row, ...(section !== undefined && { section }) } }),
  };
}

/** What has gone from the file goes from the board where nobody has changed it since. */
export function compareMissing(now: Note, base: Trace, shown: (text: string) => string): Return {
  const isAsItWas = shown(now.text) === shown(base.text) && now.colour === base.colour;
  const returned = { id: now.id, now, comments: [] };
  return isAsItWas
    ? { ...returned, isDeleted: true, conflicts: [] }
    : { ...returned, conflicts: ['missing'] };
}

/** A column that is new is none that the board has. */
const cellOf = (section: string | undefined, row: number): string => `${section ?? ''} ${row}`;
