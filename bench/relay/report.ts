import { loadWords } from './loads.ts';
import type { IdleMeasurement } from './runIdle.ts';
import type { JoinMeasurement } from './runJoins.ts';
import type { Load, Measurement } from './runLoad.ts';

const HEADINGS = [
  'relay',
  'run',
  'deliveries',
  'CPU s / 100,000',
  'CPU s',
  'p50 ms',
  'p99 ms',
  'saved p95',
  'peak MB',
  'frames out',
  'awareness out',
];

/** A machine on which the same arithmetic takes up to this share longer than before counts as quiet. */
const QUIET = 0.2;

/** The figures of all runs, in the order they were made, as text. */
export function report(load: Load, runs: readonly Measurement[], calibrations: readonly number[]): string {
  const rows = runs.map((run, index) =>
    row(run, runs.slice(0, index).filter((r) => r.relay === run.relay).length),
  );
  const problems = runs.flatMap((run, index) =>
    run.invalid.map((why) => `INVALID: run ${index + 1} (${run.relay}) counts for nothing: ${why}`),
  );
  return [
    '',
    ...table([HEADINGS, ...rows]),
    '',
    ...problems,
    ...noise(runs, calibrations),
    '',
    ...whatIsMeasured(load),
    '',
  ].join('\n');
}

function cpuPerHundredThousand(run: Measurement): number {
  return (run.serverCpuSeconds / run.deliveries) * 100_000;
}

function row(run: Measurement, earlier: number): string[] {
  const isValid = run.invalid.length === 0;
  return [
    run.relay,
    `${earlier + 1}${isValid ? '' : ' INVALID'}`,
    run.deliveries.toLocaleString('en'),
    cpuPerHundredThousand(run).toFixed(2),
    run.serverCpuSeconds.toFixed(2),
    quantile(run.delaysMs, 0.5).toFixed(1),
    quantile(run.delaysMs, 0.99).toFixed(1),
    run.savedMs.length === 0 ? '' : quantile(run.savedMs, 0.95).toFixed(1),
    run.residentMegabytes.toFixed(0),
    run.frames.toLocaleString('en'),
    run.awarenessEntries.toLocaleString('en'),
  ];
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function noise(runs: readonly Measurement[], calibrations: readonly number[]): string[] {
  const lines = [...new Set(runs.map(({ relay }) => relay))].map((relay) => {
    const figures = runs.filter((run) => run.relay === relay).map(cpuPerHundredThousand);
    return `  ${relay}: its runs differ by ${spread(figures)} in CPU.`;
  });
  const busy = runs.map((run) => ((run.generatorCpuSeconds / run.wallSeconds) * 100).toFixed(0));
  const stalls = runs.map((run) => run.generatorStallMs.toFixed(0));
  const isQuiet = excess(calibrations) <= QUIET;
  return [
    'Noise:',
    ...lines,
    `  A fixed piece of arithmetic before each run took ${calibrations.map((ms) => ms.toFixed(0)).join(', ')} ms (${spread(calibrations)}).`,
    `  The load generator was busy ${busy.join(', ')} % of one core; its own timers were late by up to ${stalls.join(', ')} ms at p99.`,
    ...(isQuiet
      ? []
      : [
          '  THE MACHINE WAS NOT QUIET: something else was running. Do not compare the delays of these runs.',
        ]),
    '  Where it is near 100 %, the delays are partly its own; the CPU of the servers is not touched by that.',
  ];
}

function spread(figures: readonly number[]): string {
  return `${(excess(figures) * 100).toFixed(0)} %`;
}

/** By which share of the least figure the greatest exceeds it. */
function excess(figures: readonly number[]): number {
  const least = Math.min(...figures);
  return (Math.max(...figures) - least) / least;
}

function whatIsMeasured(load: Load): string[] {
  return [
    `Measured: ${loadWords(load)}. Each who types does so in a note of their own. A delivery`,
    'is one character that has reached one other client, also where a relay sends several in one message. CPU is user and system',
    'time of the server process with all its threads, from /proc/<pid>/stat, from the first keystroke until everybody has',
    'everything; it includes the awareness traffic. The delay is from sending to receiving, in the load generator, on the same',
    'machine; "saved" from sending until who typed knows that it is on disk. Memory is the most that the process has held.',
    'Not alike: Evenboard asks who somebody is, checks every update, writes it to disk before it sends it, and joins what comes in one',
    'tick; awareness likewise, newest state wins, so fewer frames go out. @y/websocket-server and hocuspocus keep documents in memory and',
    'check nothing; the forwarder has no documents. Each relay is a fresh process in each run; the order alternates.',
    'A run is valid if every client, and one who comes afterwards, ends with every character of everybody.',
  ];
}

/** The figures of who comes to a large board, as text. */
export function reportJoins(runs: readonly JoinMeasurement[]): string {
  const headings = [
    'relay',
    '',
    'CPU ms a join',
    '100 at once: ms',
    'CPU ms',
    'loop held, ms',
    'keystroke meanwhile, ms',
    'RSS MB',
  ];
  const rows = runs.map((run) => [
    run.relay,
    run.invalid.length === 0 ? '' : 'INVALID',
    run.cpuMsOfJoin.toFixed(1),
    run.allInMs.toFixed(0),
    run.cpuMsOfAll.toFixed(0),
    run.heldMs?.toFixed(0) ?? '',
    run.longestMs.toFixed(0),
    run.residentMegabytes.toFixed(0),
  ]);
  const problems = runs.flatMap(({ relay, invalid }) => invalid.map((why) => `INVALID: ${relay}: ${why}`));
  return [
    '',
    ...table([headings, ...rows]),
    '',
    ...problems,
    'Measured: a board of 10,000 notes. Twenty come one after the other, then a hundred in one moment, until all have the whole board;',
    'two who are in already type meanwhile, on a thread of their own: the longest that one keystroke took from one to the other. How long',
    'the event loop was held at most, ours tells in its /metrics.',
    '',
  ].join('\n');
}

/** The figures of who is there and does nothing, as text. */
export function reportIdle(runs: readonly IdleMeasurement[]): string {
  const headings = ['relay', '', 'connections', 'RSS MB before', 'RSS MB', 'CPU % of a core'];
  const rows = runs.map((run) => [
    run.relay,
    '',
    run.connections.toLocaleString('en'),
    run.megabytesBefore.toFixed(0),
    run.megabytes.toFixed(0),
    run.cpuPercent.toFixed(1),
  ]);
  return [
    '',
    ...table([headings, ...rows]),
    '',
    'Measured: 20 rooms of 100 clients that say nothing, after 15 s.',
    '',
  ].join('\n');
}
