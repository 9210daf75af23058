import { type NoteColour, nearestColour } from '@evenboard/board';
import type { TableCell } from './tableText.ts';

/** Of the HTML that a spreadsheet puts beside the words; more is looked at by nobody. */
const LONGEST_HTML = 4_000_000;

/** What spreadsheets write instead of a number. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'C0C0C0',
  gray: '808080',
  maroon: '800000',
  red: 'FF0000',
  purple: '800080',
  fuchsia: 'FF00FF',
  green: '008000',
  lime: '00FF00',
  olive: '808000',
  yellow: 'FFFF00',
  navy: '000080',
  blue: '0000FF',
  teal: '008080',
  aqua: '00FFFF',
  orange: 'FFA500',
};

/**
 * The colour of each cell, by the table in HTML that Excel, LibreOffice and Google Sheets put on the clipboard beside the words:
 * the one of ours that is nearest to its fill, and none where it has none or the table says other words.
 */
export function tableColours(
  html: string,
  cells: readonly Pick<TableCell, 'text'>[],
): readonly (NoteColour | undefined)[] {
  const filled = html.length > LONGEST_HTML ? [] : filledCells(html);
  if (filled.length !== cells.length) return cells.map(() => undefined);
  return cells.map(({ text }, index) => {
    const cell = filled[index];
    return cell?.fill !== undefined && bare(cell.text) === bare(text) ? nearestColour(cell.fill) : undefined;
  });
}

/** Line breaks are elements there, and blanks may be others. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Those with words, column by column, as the words of a table are read. */
function filledCells(html: string): { text: string; fill: string | undefined }[] {
  const classes = fillsOfClasses(html);
  const found: { text: string; fill: string | undefined; right: number; down: number }[] = [];
  for (const [down, row] of [...inert(html).querySelectorAll('tr')].entries()) {
    let right = 0;
    for (const cell of row.cells) {
      const text = cell.textContent;
      const own = fillIn(cell.dataset.style ?? '') ?? hexOf(cell.getAttribute('bgcolor') ?? '');
      const fill = own ?? [...cell.classList].map((name) => classes.get(name)).find(Boolean);
      if (text.trim() !== '') found.push({ text, fill, right, down });
      right += cell.colSpan;
    }
  }
  return found.sort((a, b) => a.right - b.right || a.down - b.down);
}

/** Without its styles: they are read as words, and the page's policy would be asked about each of them. */
function inert(html: string): Document {
  const still = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/\sstyle\s*=/gi, ' data-style=');
  return new DOMParser().parseFromString(still, 'text/html');
}

/** Excel gives its fills by class. */
function fillsOfClasses(html: string): ReadonlyMap<string, string> {
  const fills = new Map<string, string>();
  for (const [, name = '', rules = ''] of html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    const fill = fillIn(rules);
    if (fill !== undefined) fills.set(name, fill);
  }
  return fills;
}

function fillIn(rules: string): string | undefined {
  return hexOf(/(?:^|[;\s])background(?:-color)?\s*:\s*([^;]+)/i.exec(rules)?.[1] ?? '');
}

/** RRGGBB of a colour as CSS and HTML have it; undefined for what is none. */
function hexOf(colour: string): string | undefined {
  const word = colour.trim().toLowerCase();
  const [, hex] = /^#([0-9a-f]{6})\b/.exec(word) ?? [];
  if (hex !== undefined) return hex;
  const [, short] = /^#([0-9a-f]{3})\b/.exec(word) ?? [];
  if (short !== undefined) return short.replace(/./g, '$&$&');
  const [, ...channels] = /^rgb\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)\s*\)/.exec(word) ?? [];
  if (channels.length === 3)
    return channels.map((one) => Math.min(255, Number(one)).toString(16).padStart(2, '0')).join('');
  return NAMED[/^[a-z]+/.exec(word)?.[0] ?? ''];
}
