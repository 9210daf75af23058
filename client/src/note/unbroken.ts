/** Longer than any word or link that somebody reads. */
const WORD = /\S{1000}/;
/** More marks on one letter than any script has. */
const HEAP = /\p{M}{300}/u;

/**
 * The class of a text that takes the browser seconds to lay out as it is: a word of thousands of letters, which kerning
 * makes it shape anew for each of its lines, or thousands of marks on one letter, each put in its place beside all others.
 */
export function unbrokenClass(text: string): string {
  if (text.length < 300) return '';
  if (HEAP.test(text)) return ' is-unbroken is-heap';
  return WORD.test(text) ? ' is-unbroken' : '';
}
