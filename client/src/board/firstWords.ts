const FIRST_WORDS = 4;

/** The first words of a note, as a name for what concerns it. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')} …` : words.join(' ');
}
