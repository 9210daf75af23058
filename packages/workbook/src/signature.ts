import { personName } from './personName.ts';
import type { SnapshotComment, SnapshotNote } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** Who said something and who typed it, on one line. */
export function signature(
  { author, typedBy }: Pick<SnapshotComment, 'author' | 'typedBy'>,
  people: ReadonlyMap<string, string>,
): string {
  const name = oneLine(personName(people, author));
  return typedBy === undefined ? name : `${name}, ${WORDS.typedBy(oneLine(personName(people, typedBy)))}`;
}

/** Who said a note, and that it came after the session had closed where it did. */
export function noteSignature(
  note: Pick<SnapshotNote, 'author' | 'typedBy' | 'cameLate'>,
  people: ReadonlyMap<string, string>,
): string {
  const by = signature(note, people);
  return note.cameLate === undefined ? by : `${by}, ${WORDS.cameLate}`;
}

/** Who said a comment, and what has become of it. */
export function commentSignature(comment: SnapshotComment, people: ReadonlyMap<string, string>): string {
  const by = signature(comment, people);
  return comment.resolved === undefined ? by : `${by}, ${WORDS.settled}`;
}

/** Words without their line breaks, and without blanks around them. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
