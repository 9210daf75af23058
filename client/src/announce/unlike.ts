/** Not heard, and yet another text. */
const UNHEARD = '\u00A0';

/**
 * The words in a form that differs from what was written before: with an unheard space at the end where they are the
 * same. Orca takes an addition with the text of the one before for the same event, in whichever region it stands
 * [measured: silent].
 */
export function unlike(before: string, text: string): string {
  return text === before ? text + UNHEARD : text;
}
