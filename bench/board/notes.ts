/** The one list of notes that every board of the benchmark is filled with; the peers' pages are built with it too. */
export const COLOURS = ['yellow', 'orange', 'pink', 'purple', 'blue', 'teal', 'green', 'grey'] as const;

export interface BenchNote {
  readonly text: string;
  readonly colour: (typeof COLOURS)[number];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const SECTIONS = 10;
/** From one slot to the next, across and down. */
export const SLOT_PX = { width: 186, height: 154 };
const SECTIONS_ACROSS = 5;
const FRAME_PX = { width: 52, height: 200 };
const MOST_COLUMNS = 24;
const SHORTEST_TEXT = 58;
const WORDS =
  'nobody has to ask to be let in and every form works the first time on paper or by telephone'.split(' ');

const nth = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

/** The note of that number: some sixty characters, in no two notes the same. Notes are dealt out to the sections in turn. */
export function benchNote(index: number): BenchNote {
  let text = `${index + 1}: `;
  for (let word = index; text.length < SHORTEST_TEXT; word += 7) text += `${nth(WORDS, word)} `;
  return { text: text.trim(), colour: nth(COLOURS, index) };
}

/** So many slots a line that the whole wall is about as wide as a screen is: all of it can be in sight at once. */
export function columnsFor(notes: number): number {
  return Math.min(MOST_COLUMNS, Math.max(2, Math.round(Math.sqrt(notes / SECTIONS) * 0.72)));
}

/** Where the section of that number hangs: five beside one another, in two rows. */
export function sectionPosition(section: number, notes: number): Point {
  const columns = columnsFor(notes);
  const lines = Math.ceil((Math.ceil(notes / SECTIONS) + 1) / columns);
  return {
    x: (section % SECTIONS_ACROSS) * (columns * SLOT_PX.width + FRAME_PX.width),
    y: Math.floor(section / SECTIONS_ACROSS) * (lines * SLOT_PX.height + FRAME_PX.height),
  };
}

/** Where the note of that number stands on a wall without frames. */
export function notePosition(index: number, notes: number): Point {
  const [columns, within] = [columnsFor(notes), Math.floor(index / SECTIONS)];
  const { x, y } = sectionPosition(index % SECTIONS, notes);
  return {
    x: x + (within % columns) * SLOT_PX.width,
    y: y + Math.floor(within / columns) * SLOT_PX.height,
  };
}
