import { quantile } from '../shared/quantile.ts';
import { mark, table } from '../shared/table.ts';
import type { Run, WorkbookFigures } from './measureWorkbook.ts';

const GOALS_MS = { out: 2_000, in: 4_000, wait: 50 };
const HEADINGS = [
  '',
  'first ms',
  'then ms, p50',
  'max',
  'goal',
  'CPU ms',
  'others p50',
  'others p99',
  'others max',
];

/** The figures as text. */
export function report(figures: WorkbookFigures): string {
  const megabytes = (figures.bytes / 1024 / 1024).toFixed(1);
  return [
    '',
    `${figures.notes.toLocaleString('en')} notes in a workbook of ${megabytes} MB`,
    ...table([
      HEADINGS,
      row('nothing goes on', [figures.idle]),
      row('export, through the server', figures.out, GOALS_MS.out),
      row('plain exceljs writes the same cells', figures.plainWriting),
      row('import into an empty session, applied', figures.in, GOALS_MS.in),
      row('the import taken back', figures.back),
      row('plain exceljs reads the same file', figures.plainReading),
    ]),
    '',
  ].join('\n');
}

/** What the figures are, for whoever reads them later. */
export function whatIsMeasured(): string {
  return [
    'From the request until the last byte of the answer, over HTTP on this machine; the first of each also starts the thread and loads',
    'what it needs. An import is applied: read in its thread, placed, kept and handed out. "Others" ask the server for a word every 5 ms',
    'meanwhile, and their wait counts from when the question was due: what anybody waits for the event loop, and for the processor.',
    'CPU is the middle of the runs, of the whole server with all its threads (and with the questions); it depends little on what else runs.',
    'Plain exceljs is the library alone, in this process: sheets, cells, their looks and notes, without tables.',
    '',
  ].join('\n');
}

function row(name: string, runs: readonly Run[], goal?: number): string[] {
  const [first, ...then] = runs.map(({ tookMs }) => tookMs);
  const longest = Math.max(...runs.map(({ tookMs }) => tookMs));
  const ms = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '' : value.toFixed(0);
  const waits = runs.flatMap(({ waitsMs }) => waitsMs);
  const p99 = quantile(waits, 0.99);
  return [
    name,
    ms(first),
    ms(quantile(then, 0.5)),
    ms(longest),
    goal === undefined ? '' : `${goal}${mark(longest, goal)}`,
    ms(
      quantile(
        runs.map(({ cpuMs }) => cpuMs),
        0.5,
      ),
    ),
    ms(quantile(waits, 0.5)),
    waits.length === 0 ? '' : `${ms(p99)} of ${GOALS_MS.wait}${mark(p99, GOALS_MS.wait)}`,
    ms(quantile(waits, 1)),
  ];
}
