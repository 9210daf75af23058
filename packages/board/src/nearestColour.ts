import { NOTE_COLOURS, type NoteColour } from './NoteColour.ts';
import { NOTE_FILLS } from './noteFills.ts';

/**
 * What people fill cells with in Excel, LibreOffice and Google Sheets, and the note colour that they would call it by:
 * among pale colours the nearest one by numbers alone is too often a grey. Red is pink here.
 */
const KNOWN: Readonly<Record<NoteColour, string>> = {
  yellow: 'FFFF00 FFFF99 FFFFCC FFF2CC FFE699 FFD966 FFEB9C BF9000',
  orange: 'FFC000 FF9900 FF6600 ED7D31 F4B084 FCE4D6 FCE5CD F9CB9C C65911 FFCC99',
  pink: 'FF0000 C00000 F8CBAD FFC7CE F4CCCC EA9999 FF99CC FF00FF F2DCDB E6B8B7 990000',
  purple: '7030A0 9900FF CC99FF E4DFEC CCC0DA B1A0C7 D9D2E9 B4A7D6 800080',
  blue: '0000FF 0070C0 00B0F0 002060 4472C4 5B9BD5 9BC2E6 BDD7EE DDEBF7 D9E1F2 B4C6E7 8EA9DB CFE2F3 9FC5E8',
  teal: '00FFFF 008080 B7DEE8 DAEEF3 92CDDC D0E0E3 A2C4C9 33CCCC',
  green: '00FF00 00B050 92D050 70AD47 A9D08E C6E0B4 E2EFDA C6EFCE D9EAD3 B6D7A8 375623',
  grey: 'EDEDED DBDBDB C9C9C9 A5A5A5 D9D9D9 BFBFBF A6A6A6 808080 595959 000000 EFEFEF F2F2F2',
};

type Rgb = readonly [number, number, number];

const ANCHORS: readonly (readonly [NoteColour, Rgb])[] = NOTE_COLOURS.flatMap((colour) =>
  [NOTE_FILLS[colour].fill, ...KNOWN[colour].split(' ')].map((hex) => [colour, rgbOf(hex)] as const),
);

/** The colour of a note that comes nearest to a cell's fill, RRGGBB; undefined for white, which is no colour. */
export function nearestColour(fill: string): NoteColour | undefined {
  const wanted = rgbOf(fill);
  if (wanted.every((channel) => channel >= 250)) return undefined;
  let best: { colour: NoteColour; distance: number } | undefined;
  for (const [colour, anchor] of ANCHORS) {
    const distance =
      squared(wanted[0] - anchor[0]) + squared(wanted[1] - anchor[1]) + squared(wanted[2] - anchor[2]);
    if (best === undefined || distance < best.distance) best = { colour, distance };
  }
  return best?.colour;
}

const squared = (value: number): number => value * value;

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
