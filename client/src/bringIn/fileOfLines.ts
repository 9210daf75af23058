/** In CSV files of ours an apostrophe makes such a text harmless, and is taken away when it is read. */
const HAS_APOSTROPHE = /^'+(?:\t|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** Pasted lines as the file that the server reads: one section, a note for each line. What looks like a formula is text all the same. */
export function fileOfLines(section: string, lines: string): Blob {
  const rows = [section, ...lines.split(/\r\n?|\n/)].filter((line) => line.trim() !== '');
  const fields = rows.map((line) => `"${HAS_APOSTROPHE.test(line) ? "'" : ''}${line.replaceAll('"', '""')}"`);
  return new Blob(['\uFEFF', fields.join('\r\n')]);
}
