/**
 * What a spreadsheet may run when it opens a CSV file: a text that begins with `=`, `+`, `-`, `@` (their wide forms
 * too), blanks before it or not, or with a tab or a line end, see OWASP on CSV injection
 * (https://owasp.org/www-community/attacks/CSV_Injection). Apostrophes before it count as well, so that each text has a
 * form of its own.
 */
const FORMULA_LIKE = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** The text with one apostrophe before it where a spreadsheet might take it for a formula, else as it is. */
export function harmlessText(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** The text that `harmlessText` was given: it takes away the one apostrophe that stands before what is formula-like. */
export function restoredText(text: string): string {
  return text.startsWith("'") && FORMULA_LIKE.test(text.slice(1)) ? text.slice(1) : text;
}
