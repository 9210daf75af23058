import { NOTE_COLOURS, NOTE_FILLS } from '@evenboard/board';
import { printableText } from '../cellText.ts';
import { htmlText } from '../htmlText.ts';
import type { RoomOutline } from '../roomOutline.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import {
  PADDING,
  type PicturedFrame,
  type PicturedNote,
  SMALL_LINE,
  SMALL_PX,
  TITLE_LINE,
  TITLE_PX,
  WORDS_LINE,
  WORDS_PX,
} from './pictureLayout.ts';
import { type PicturedRoom, pictureRooms } from './pictureRooms.ts';

const INK = '1F1E1A';
const SWATCH = 18;
/** Where letters are written from the right: by the first letter that has a direction. */
const IS_FROM_THE_RIGHT = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * `board.svg`: the board as a picture, frames and notes as on the wall, with each note's cell, who wrote it and its
 * colour in words. The same words stand in it once more as a description, for who does not see it. It fetches nothing.
 */
export function boardSvg(input: WorkbookInput): string {
  const { width, height, rooms } = pictureRooms(input);
  const title = htmlText(input.title) || WORDS.untitled;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${htmlText(input.language)}" role="img" aria-labelledby="title" aria-describedby="description" font-family="system-ui, sans-serif" fill="#${INK}">`,
    `<title id="title">${title}</title>`,
    `<desc id="description">${htmlText(rooms.map(({ outline }) => described(outline)).join('\n\n'))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...rooms.map(drawnRoom),
    '</svg>',
    '',
  ].join('\n');
}

/** A room in words, from top to bottom. */
function described({ title, sections, legend }: RoomOutline): string {
  const notes = sections.flatMap(({ letters, title, notes }) => [
    `${letters}. ${title.text}:`,
    ...(notes.length === 0 ? [WORDS.noNotes] : []),
    ...notes.flatMap(({ address, text, about, comments }) => [
      `${address}: ${text.trim() || WORDS.empty} (${about})`,
      ...comments.map((comment) => `${address}, ${comment.by}: ${comment.text}`),
    ]),
  ]);
  return [title, ...legend, ...(sections.length === 0 ? [WORDS.noSections] : notes)].join('\n');
}

function drawnRoom({ outline, x, y, frames }: PicturedRoom): string {
  const name = textLines([outline.title], { x, y, width: 0 }, TITLE_PX + 4, TITLE_LINE, ' font-weight="700"');
  return ['<g>', name, legendLine(outline, x, y + TITLE_LINE + PADDING), ...frames.map(drawnFrame), '</g>']
    .filter((line) => line !== '')
    .join('\n');
}

/** The colours that have a meaning here, with what it is. */
function legendLine({ legend }: RoomOutline, x: number, y: number): string {
  let at = x;
  const parts = legend.map((words) => {
    const colour = NOTE_COLOURS.find((one) => words.startsWith(one)) ?? 'yellow';
    const text = `<text x="${at + SWATCH + 6}" y="${y + 14}" font-size="${WORDS_PX}">${htmlText(words)}</text>`;
    const swatch = `<rect x="${at}" y="${y}" width="${SWATCH}" height="${SWATCH}" fill="#${NOTE_FILLS[colour].fill}" stroke="#${INK}"/>`;
    at += SWATCH + 24 + words.length * WORDS_PX * 0.6;
    return swatch + text;
  });
  return parts.join('');
}

function drawnFrame({ x, y, width, height, title, prompt, notes }: PicturedFrame): string {
  const inner = { x: x + 16, y: y + 10, width: width - 32 };
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="#F7F5F0" stroke="#7B786F"/>`,
    textLines(title, inner, TITLE_PX, TITLE_LINE, ' font-weight="700"'),
    textLines(prompt, { ...inner, y: inner.y + title.length * TITLE_LINE }, WORDS_PX, WORDS_LINE, ''),
    ...notes.map(drawnNote),
  ].join('\n');
}

function drawnNote({ x, y, width, height, note, lines, about }: PicturedNote): string {
  const { fill, text } = NOTE_FILLS[note.colour];
  const inner = { x: x + PADDING, y: y + PADDING, width: width - 2 * PADDING };
  const foot = { ...inner, y: y + height - PADDING - about.length * SMALL_LINE };
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="#${fill}"/>`,
    textLines(lines, inner, WORDS_PX, WORDS_LINE, ` fill="#${text}"`),
    textLines(about, foot, SMALL_PX, SMALL_LINE, ` fill="#${text}"`),
  ].join('\n');
}

/** Lines of one text below a point; where it is written from the right they begin there, all of them. */
function textLines(
  lines: readonly string[],
  { x, y, width }: { x: number; y: number; width: number },
  size: number,
  lineHeight: number,
  attributes: string,
): string {
  const isFromTheRight = IS_FROM_THE_RIGHT.test(lines.join(' '));
  const from = isFromTheRight ? x + width : x;
  const direction = isFromTheRight ? ' direction="rtl"' : '';
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${from}" y="${y + size + index * lineHeight}">${htmlText(printableText(line))}</tspan>`,
  );
  return `<text font-size="${size}"${direction}${attributes} xml:space="preserve">${spans.join('')}</text>`;
}
