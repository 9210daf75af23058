import { quantile } from '../shared/quantile.ts';
import { mark, table } from '../shared/table.ts';
import type { BoardFigures } from './measureBoard.ts';
import type { KeySeries } from './measureKeys.ts';

const GOALS_MS = { focus: 50, words: 16, opening: 1_000 };
const HEADINGS = ['', 'keys', 'p50 ms', 'p95 ms', 'max ms', 'goal p95', 'of an empty page', 'p95 to change'];

/** The figures of one board as text. */
export function report(figures: BoardFigures): string {
  const { load, focus, words, empty, writing, firstVisitMs, reloadMs, invalid } = figures;
  const rate = (writing.changes / writing.seconds).toFixed(0);
  return [
    '',
    `${load.notes.toLocaleString('en')} notes, ${load.writers} writers with ${rate} changes a second together, in ${writing.seconds.toFixed(0)} s ${writing.changes} changes`,
    ...table([
      HEADINGS,
      row('empty page, key to focus', empty.focus),
      row('grid, key to focus', focus, { goal: GOALS_MS.focus, base: empty.focus }),
      row('empty page, key to letter', empty.words),
      row('grid, key to letter', words, { goal: GOALS_MS.words, base: empty.words }),
    ]),
    `  first visit, from "Come in" to the first cell: ${firstVisitMs.toFixed(0)} ms (goal ${GOALS_MS.opening})${mark(firstVisitMs, GOALS_MS.opening)}`,
    `  load again, from navigation to the first cell: ${reloadMs.toFixed(0)} ms (goal ${GOALS_MS.opening})${mark(reloadMs, GOALS_MS.opening)}`,
    ...invalid.map((why) => `  INVALID, counts for nothing: ${why}`),
    '',
  ].join('\n');
}

/** What the figures are, for whoever reads them later. */
export function whatIsMeasured(): string {
  return [
    'Measured in Chromium without a window on this machine, beside server and writers. Each key is pressed for itself, 40 to 130 ms after',
    'the frame of the one before. From the time stamp of its keydown until the frame that shows what it did is painted (its style, layout',
    'and paint are done); "to change" is until the focus or the words had changed, without the wait for the frame. Frames come every',
    '16.7 ms, so that an empty page takes some 8 ms in the middle and 17 at most where nothing else runs: what is above, there, is noise.',
    'Each writer has a line and a Yjs client id of its own, all in one process with one copy of the board: adds, edits of some words, moves',
    'and deletes.',
    '',
  ].join('\n');
}

function row(name: string, series: KeySeries, against?: { goal: number; base: KeySeries }): string[] {
  const painted = series.samples.map(({ paintedMs }) => paintedMs);
  const changed = series.samples.map(({ changedMs }) => changedMs);
  const p95 = quantile(painted, 0.95);
  const p95Changed = quantile(changed, 0.95);
  return [
    name,
    String(painted.length),
    quantile(painted, 0.5).toFixed(1),
    p95.toFixed(1),
    quantile(painted, 1).toFixed(1),
    against === undefined ? '' : `${against.goal}${mark(p95, against.goal)}`,
    against === undefined
      ? ''
      : `× ${(
          p95 /
            quantile(
              against.base.samples.map((s) => s.paintedMs),
              0.95,
            )
        ).toFixed(2)}`,
    `${p95Changed.toFixed(1)}${against === undefined ? '' : ` of ${against.goal}${mark(p95Changed, against.goal)}`}`,
  ];
}
