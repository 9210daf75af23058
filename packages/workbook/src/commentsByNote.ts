import { printableText } from './cellText.ts';
import { personName } from './personName.ts';
import type { SnapshotComment, WorkbookRoom } from './WorkbookInput.ts';

/** What was said about each note, oldest first, ties by id. */
export function commentsByNote({ snapshot }: WorkbookRoom): ReadonlyMap<string, readonly SnapshotComment[]> {
  const result = new Map<string, SnapshotComment[]>();
  const inOrder = [...snapshot.comments].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  for (const comment of inOrder) {
    const before = result.get(comment.note);
    if (before === undefined) result.set(comment.note, [comment]);
    else before.push(comment);
  }
  return result;
}

/** Comments as one text, each after the name of who said it; the empty text where there are none. */
export function commentLines(
  comments: readonly SnapshotComment[] | undefined,
  people: ReadonlyMap<string, string>,
): string {
  return (comments ?? [])
    .map(({ author, text }) => `${personName(people, author)}: ${printableText(text)}`)
    .join('\n');
}
