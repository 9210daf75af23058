import { mark, table } from '../shared/table.ts';
import type { Spent } from './mainThread.ts';
import type { BoardFigures } from './measureBoard.ts';
import type { Reading } from './measureRows.ts';
import { goalOf, ROWS, type RowId } from './rows.ts';

/** The figures of one size as a table, board by board; ours are held against the goals. */
export function report(notes: number, boards: ReadonlyMap<string, BoardFigures>): string {
  const rows = ROWS.filter(({ id }) => [...boards.values()].some(({ readings }) => readings.has(id)));
  const lines = rows.map((row) => {
    const goal = goalOf(row, notes);
    const cells = [...boards].map(([name, { readings }]) =>
      cell(readings.get(row.id), name === 'evenboard' ? goal : undefined),
    );
    return [row.name, goal === undefined ? '' : words(goal), ...cells];
  });
  const faults = [...boards].flatMap(([name, figures]) =>
    figures.faults.map((fault) => `  INVALID, counts for nothing: ${name}, ${fault}`),
  );
  return [
    '',
    `${words(notes)} notes`,
    ...table([['', 'goal', ...boards.keys()], ...lines]),
    ...faults,
    '',
  ].join('\n');
}

/** One row of one board, with what the main thread spent reading by reading: for whoever waits, or looks into it. */
export function readingWords(row: RowId, readings: readonly Reading[]): string {
  const parts = readings.flatMap(({ spent }) => spent ?? []).map(spentWords);
  return `  ${[`${row} ${cell(readings, undefined)}`, ...parts].join('; ')}\n`;
}

function spentWords({ taskMs, scriptMs, styleMs, layoutMs }: Spent): string {
  return `tasks ${words(taskMs)} ms, of them scripts ${words(scriptMs)}, style ${words(styleMs)}, layout ${words(layoutMs)}`;
}

/** The lower reading, and by how much the other one was above it. */
function cell(readings: readonly Reading[] | undefined, goal: number | undefined): string {
  if (readings === undefined) return '–';
  const values = readings.map(({ value }) => value);
  const lowest = Math.min(...values);
  const spread = values.length > 1 ? ` (+${words(Math.max(...values) - lowest)})` : '';
  return `${words(lowest)}${spread}${goal === undefined ? '' : mark(lowest, goal)}`;
}

/** Whole numbers, except where the first decimal is a good part of it. */
function words(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
}

/** What the figures are, for whoever reads them later. */
export function whatIsMeasured(): string {
  return [
    'Measured in Chromium without a window or a graphics card, each page 1280 × 800, the same notes in ten sections for all. A gesture is',
    'made once to warm up and twice to measure; the lower reading counts, and in brackets stands by how much the other was above it.',
    'Milliseconds of a gesture: what the main thread spent on its tasks, in its own processor time, until a quarter of a second later.',
    'A pan is 120 turns of the wheel, there and back, a drag 60 moves of the mouse, each in a frame of its own. What the browser takes by',
    'itself for that, the bare canvas shows. Key: from its time stamp until the next frame is painted; frames come every 16.7 ms. In',
    'Evenboard and tldraw it goes to the next note; in Excalidraw, which has no such key, it nudges the selected one.',
    'Opened: Evenboard from navigation to the first painted notes, with the copy on this device; the others only from handing the notes',
    'to a page that is there. Remote edits: to Evenboard from another process through the relay; to the peers in the page, by their own',
    'call for changes from elsewhere, without a network. JavaScript: all that was loaded until then, door and all, by brotli at its best.',
    '',
  ].join('\n');
}
