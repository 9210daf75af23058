import { readXml } from './readXml.ts';

/** What a cell's style says that matters here. */
export interface CellStyle {
  /** The code of its number format, such as `0%`. */
  readonly format: string;
  /** RRGGBB */
  readonly fill?: string;
}

/** Number formats that every program knows by their number (ECMA-376 Part 1, 18.8.30); dates day first. */
const KNOWN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.0E+0',
};

/** The colours of Excel 97 by their number, from 8 (18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 ' +
  'C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF ' +
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC ' +
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The styles that cells name by their number. */
export function readStyles(xml: string, theme: readonly string[]): readonly CellStyle[] {
  const formats = new Map(Object.entries(KNOWN_FORMATS).map(([id, code]) => [Number(id), code]));
  const fills: (string | undefined)[] = [];
  const styles: CellStyle[] = [];
  let part = '';
  let isSolid = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs' || name === 'cellStyleXfs' || name === 'fills' || name === 'dxfs') part = name;
      else if (name === 'numFmt' && part !== 'dxfs') {
        const format = attributes();
        formats.set(Number(format.get('numFmtId')), format.get('formatCode') ?? '');
      } else if (part === 'fills' && name === 'fill') fills.push(undefined);
      else if (part === 'fills' && name === 'patternFill')
        isSolid = isFilled(attributes().get('patternType'));
      else if (part === 'fills' && name === 'fgColor' && isSolid)
        fills[fills.length - 1] = colourOf(attributes(), theme);
      else if (part === 'cellXfs' && name === 'xf') {
        const style = attributes();
        const fill = fills[Number(style.get('fillId') ?? 0)];
        const format = formats.get(Number(style.get('numFmtId') ?? 0)) ?? 'General';
        styles.push({ format, ...(fill !== undefined && { fill }) });
      }
    },
    close(name) {
      if (name === part) part = '';
    },
  });
  return styles;
}

function isFilled(pattern: string | undefined): boolean {
  return pattern !== undefined && pattern !== 'none' && pattern !== 'gray125';
}

function colourOf(colour: ReadonlyMap<string, string>, theme: readonly string[]): string | undefined {
  const rgb =
    colour.get('rgb')?.slice(-6) ?? theme[Number(colour.get('theme'))] ?? indexed(colour.get('indexed'));
  if (rgb === undefined || !/^[0-9A-Fa-f]{6}$/.test(rgb)) return undefined;
  return tinted(rgb.toUpperCase(), Number(colour.get('tint') ?? 0));
}

function indexed(number: string | undefined): string | undefined {
  const index = Number(number ?? Number.NaN);
  return INDEXED[index < 8 ? index : index - 8];
}

/** Towards white where the tint is above 0, towards black where it is below. */
function tinted(rgb: string, tint: number): string {
  if (!(Math.abs(tint) <= 1) || tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(rgb.slice(at, at + 2), 16);
    const moved = tint > 0 ? value + (255 - value) * tint : value * (1 + tint);
    return Math.round(moved).toString(16).padStart(2, '0');
  });
  return channels.join('').toUpperCase();
}
