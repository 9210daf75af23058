import { LIMITS } from '@evenboard/protocol';
import type { Touched } from './guard/checkUpdate.ts';

/** Something that changes so much of a board at once that somebody may want to see how it was before. */
export type BigAct = 'merge' | 'deletion';

/**
 * What an update that is about to be applied is, where it is that: notes become one, a section goes, or very many notes
 * do. Whoever writes it does not have to say so.
 */
export function bigAct({ writes, deletions }: Touched): BigAct | undefined {
  const gone = deletions.filter(({ place }) => place.depth === 1 && !place.isGone);
  const notes = gone.filter(({ place }) => place.root === 'notes').length;
  // A note that is made whole brings what it was merged from with it.
  const isMerge = writes.some(({ place }) => place.root === 'notes' && place.field === 'mergedFrom');
  if (isMerge && notes > 0) return 'merge';
  const isDeletion = notes >= LIMITS.bigDeletion || gone.some(({ place }) => place.root === 'sections');
  return isDeletion ? 'deletion' : undefined;
}
