import type { OutlineNote, OutlineSection } from '../roomOutline.ts';
import { wrapText } from './wrapText.ts';

/** All in px, and the same as on the wall where nothing is written at length. */
const NOTE_WIDTH = 176;
const LEAST_NOTE_HEIGHT = 96;
const GAP = 10;
const SIDE = 16;
const FRAME_GAP = 20;
const USUAL_COLUMNS = 3;
/** Where a row of frames that were hung nowhere ends, and the next one begins: a picture can still be seen at once. */
const ROW_END = 6_000;
/** How far from the corner a frame can hang. */
const REACH = 100_000;

/** Of letters: their size, and from line to line. */
export const WORDS_PX = 14;
export const WORDS_LINE = 19;
export const SMALL_PX = 12;
export const SMALL_LINE = 16;
export const TITLE_PX = 18;
export const TITLE_LINE = 24;
/** From a note's edge to its words. */
export const PADDING = 8;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A note where it hangs, its words in lines. */
export interface PicturedNote extends Box {
  readonly note: OutlineNote;
  readonly lines: readonly string[];
  readonly about: readonly string[];
}

/** A section's frame with its notes, all from the corner of the picture. */
export interface PicturedFrame extends Box {
  readonly section: OutlineSection;
  readonly title: readonly string[];
  readonly prompt: readonly string[];
  readonly notes: readonly PicturedNote[];
}

/** The frames of a room, as on the wall: where they were hung, else in rows; one that is in the way goes below. */
export function pictureLayout(sections: readonly OutlineSection[]): PicturedFrame[] {
  let next = { x: 0, y: 0 };
  let rowHeight = 0;
  const wanted = sections.map((section) => {
    if (section.position !== undefined) return frameAt(section, within(section.position));
    if (next.x > 0 && next.x + widthOf(section) > ROW_END) {
      next = { x: 0, y: next.y + rowHeight + FRAME_GAP };
      rowHeight = 0;
    }
    const frame = frameAt(section, next);
    next = { x: next.x + frame.width + FRAME_GAP, y: next.y };
    rowHeight = Math.max(rowHeight, frame.height);
    return frame;
  });
  const hung: PicturedFrame[] = [];
  for (const frame of wanted.sort((a, b) => a.y - b.y || a.x - b.x)) hung.push(pushedDown(frame, hung));
  return hung;
}

/** Strangers write positions, too; what is beyond every wall is brought to its edge, and what is nowhere to its corner. */
function within({ x, y }: { x: number; y: number }): { x: number; y: number } {
  const near = (value: number) =>
    Number.isNaN(value) ? 0 : Math.round(Math.min(REACH, Math.max(-REACH, value)));
  return { x: near(x), y: near(y) };
}

function widthOf({ columns = USUAL_COLUMNS }: OutlineSection): number {
  return columns * (NOTE_WIDTH + GAP) - GAP + 2 * SIDE;
}

function frameAt(section: OutlineSection, { x, y }: { x: number; y: number }): PicturedFrame {
  const columns = section.columns ?? USUAL_COLUMNS;
  const width = widthOf(section);
  const title = wrapText(`${section.letters}. ${section.title.text}`, (width - 2 * SIDE) / TITLE_PX);
  const { text } = section.prompt;
  const prompt = text === '' ? [] : wrapText(text, (width - 2 * SIDE) / WORDS_PX);
  const head = SIDE + title.length * TITLE_LINE + prompt.length * WORDS_LINE + GAP;
  const notes: PicturedNote[] = [];
  let top = y + head;
  for (let first = 0; first < section.notes.length; first += columns) {
    const line = section.notes.slice(first, first + columns).map(withLines);
    const height = Math.max(...line.map((one) => one.height));
    notes.push(
      ...line.map((one, index) => ({
        ...one,
        x: x + SIDE + index * (NOTE_WIDTH + GAP),
        y: top,
        width: NOTE_WIDTH,
      })),
    );
    top += height + GAP;
  }
  return { section, title, prompt, notes, x, y, width, height: top - y - GAP + SIDE };
}

function withLines(note: OutlineNote): Pick<PicturedNote, 'note' | 'lines' | 'about' | 'height'> {
  const inner = NOTE_WIDTH - 2 * PADDING;
  const lines = wrapText(note.text, inner / WORDS_PX);
  const about = wrapText(`${note.address}. ${note.about}`, inner / SMALL_PX);
  const height = 2 * PADDING + lines.length * WORDS_LINE + GAP + about.length * SMALL_LINE;
  return { note, lines, about, height: Math.max(LEAST_NOTE_HEIGHT, height) };
}

function pushedDown(frame: PicturedFrame, hung: readonly PicturedFrame[]): PicturedFrame {
  let { y } = frame;
  for (;;) {
    const inTheWay = hung.find((other) => touches(other, { ...frame, y }));
    if (inTheWay === undefined) return movedBy(frame, 0, y - frame.y);
    y = inTheWay.y + inTheWay.height + FRAME_GAP;
  }
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A frame with its notes, so much further to the right and down. */
export function movedBy(frame: PicturedFrame, x: number, y: number): PicturedFrame {
  const notes = frame.notes.map((note) => ({ ...note, x: note.x + x, y: note.y + y }));
  return { ...frame, notes, x: frame.x + x, y: frame.y + y };
}

/** The smallest box around all of them; an empty one at the corner where there are none. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  const x = least(boxes.map((box) => box.x));
  const y = least(boxes.map((box) => box.y));
  const right = most(boxes.map((box) => box.x + box.width));
  const bottom = most(boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
