/** What is said unasked is at most so many words (accessibility.md, section 2). */
export const REMOTE_WORDS = 15;

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** At most so many words; a longer text is cut at a word. */
export function clipWords(text: string, words: number = REMOTE_WORDS): string {
  const all = text.trim().split(/\s+/);
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')}…`;
}
