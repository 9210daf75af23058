import { NOTE_FILLS } from '@evenboard/board';

const COLOURS = Object.entries(NOTE_FILLS)
  .map(([colour, { fill, text }]) => `.${colour} { background: #${fill}; color: #${text}; }`)
  .join('\n');

/** How `board.html` looks: in large type, by day and by night, and on paper without what leads about the page. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f1e1a; --line: #7b786f; --link: #0b5345; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a17; --ink: #f2f0ea; --line: #a09c91; --link: #8fdcc8; } }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; unicode-bidi: plaintext; }
h2 { margin-top: 2.5rem; border-top: 2px solid var(--line); padding-top: 1rem; }
a { color: var(--link); }
.notes { list-style: none; margin: 0; padding: 0; }
.note { margin: 0 0 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.5rem 0.75rem; break-inside: avoid; }
.note p { margin: 0; }
.cell { font-weight: 700; }
.words { white-space: pre-wrap; unicode-bidi: plaintext; }
.about { font-size: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: start; padding-bottom: 0.5rem; }
th, td { min-width: 8rem; border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
th.row { min-width: 0; }
${COLOURS}
@media print {
  @page { margin: 15mm; }
  :root { --paper: #fff; --ink: #000; --line: #555; }
  body { max-width: none; padding: 0; font-size: 13pt; }
  nav, .as-table { display: none; }
  h2 { break-before: page; }
  h2.first { break-before: auto; }
  h2, h3 { break-after: avoid; }
}
`;
