/** Large type, black on white; on paper each part begins a page, and nothing is torn apart. */
export const PAPER_STYLE = `
body { max-width: 48rem; margin: 0 auto; padding: 1rem; background: #fff; color: #000; font: 1.375rem/1.5 Verdana, "DejaVu Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; unicode-bidi: plaintext; }
h1 { font-size: 2rem; } h2 { font-size: 1.75rem; } h3, h4 { font-size: 1.5rem; }
.words { white-space: pre-wrap; unicode-bidi: plaintext; }
.statements { list-style: none; margin: 0; padding: 0; }
.statements > li { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); border-top: 1px solid #000; padding: 0.5rem 0; break-inside: avoid; }
.statements p { margin: 0; }
.number { font-weight: 700; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #000; padding: 0.5rem; text-align: start; vertical-align: top; }
th { overflow-wrap: normal; }
tr, .together { break-inside: avoid; }
.boxes { white-space: nowrap; }
input, textarea { box-sizing: border-box; border: 2px solid #000; background: #fff; color: #000; font: inherit; }
input[type="text"] { width: 100%; min-height: 3rem; }
.short input[type="text"] { display: block; width: 12rem; }
textarea { width: 100%; resize: vertical; }
input[type="checkbox"], input[type="radio"] { width: 2rem; height: 2rem; vertical-align: middle; }
input[type="checkbox"] { appearance: none; }
input[type="checkbox"]:checked { background: linear-gradient(45deg, transparent 44%, #000 44% 56%, transparent 56%), linear-gradient(-45deg, transparent 44%, #000 44% 56%, transparent 56%), #fff; }
:focus-visible { outline: 3px solid #0b5345; outline-offset: 2px; }
fieldset { margin: 1rem 2px; border: 2px solid #000; break-inside: avoid; }
fieldset ul { list-style: none; margin: 0; padding: 0; }
fieldset li, .field { padding: 0.375rem 0; }
.field { margin: 0.5rem 0; break-inside: avoid; }
@media print {
  @page { margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 16pt; print-color-adjust: exact; }
  h1 { font-size: 26pt; } h2 { font-size: 22pt; } h3, h4 { font-size: 18pt; }
  .page { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
}
`;
