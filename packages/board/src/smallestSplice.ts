import { splitsPair } from './cleanText.ts';

/** A change of a text: at UTF-16 unit `at`, `remove` units go and `insert` comes. */
export interface TextSplice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The smallest splice that makes `before` into `after`, never cutting a surrogate pair.
 * `caret` is where the caret stands in `after`: it decides where equal letters stand side by side ("l" typed into "hello").
 */
export function smallestSplice(before: string, after: string, caret: number = after.length): TextSplice {
  const shorter = Math.min(before.length, after.length);
  const tailLimit = Math.min(shorter, Math.max(0, after.length - caret));
  let tail = commonTail(before, after, 0, tailLimit);
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head++;
  tail = commonTail(before, after, tail, shorter - head);
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return {
    at: head,
    remove: before.length - tail - head,
    insert: after.slice(head, after.length - tail),
  };
}

function commonTail(before: string, after: string, from: number, limit: number): number {
  let tail = from;
  while (tail < limit && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return tail;
}
