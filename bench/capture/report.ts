import { quantile } from '../shared/quantile.ts';
import { mark, table } from '../shared/table.ts';
import type { TypingFigures } from './measureTyping.ts';
import type { Letter, Sight } from './typistProbe.ts';

const GOALS_MS = { painted: 16, seen: 150 };
const HEADINGS = ['', 'letters', 'p50 ms', 'p95 ms', 'max ms', 'goal p95'];

/** The figures as text. */
export function report({
  typing,
  notes,
  seconds,
  empty,
  letters,
  sights,
  lost,
  invalid,
}: TypingFigures): string {
  const painted = letters.map(({ atMs, paintedMs }) => paintedMs - atMs);
  const seen = letters.flatMap((letter) => seenAfter(letter, sights) ?? []);
  return [
    '',
    `${typing.people} people in the room; ${notes} notes by three people in ${seconds.toFixed(0)} s at ${typing.wordsAMinute} words a minute`,
    ...table([
      HEADINGS,
      row(
        'key to paint, on an empty page',
        empty.samples.map(({ paintedMs }) => paintedMs),
      ),
      row('key to paint, for the typist', painted, GOALS_MS.painted),
      row('key to paint, on another screen', seen, GOALS_MS.seen),
    ]),
    `  ${letters.length - seen.length} letters stood on the other screen only with a later one, after the note was filed`,
    lost.length === 0
      ? '  every note stands on the server as it was typed ok'
      : `  ${lost.length} differences MISSED`,
    ...lost.slice(0, 10).map((one) => `    ${one}`),
    ...invalid.map((why) => `  INVALID, counts for nothing: ${why}`),
    '',
  ].join('\n');
}

/** What the figures are, for whoever reads them later. */
export function whatIsMeasured(): string {
  return [
    'Measured in Chromium without a window on this machine, beside the server and all people: their stock clients with a copy of the',
    'board each are one process. Keys come at the pace of a typist, also while the one before is still at work. From the time stamp of',
    'keydown until the frame that shows the letter is painted, in the capture line and in the grid of a participant. The first letters of',
    'a note go to the others 150 ms after the first of them, by design; they are counted with all others. Frames come every 16.7 ms,',
    'and an empty page waits for them too: its p95 is the least that there is here.',
    '',
  ].join('\n');
}

function row(name: string, values: readonly number[], goal?: number): string[] {
  const p95 = quantile(values, 0.95);
  const shown = [quantile(values, 0.5), p95, quantile(values, 1)].map((value) => value.toFixed(1));
  return [name, String(values.length), ...shown, goal === undefined ? '' : `${goal}${mark(p95, goal)}`];
}

/** When the words as they were with that letter, or with more, stood on the other screen. */
function seenAfter({ atMs, text }: Letter, sights: readonly Sight[]): number | undefined {
  if (text === '') return undefined;
  const sight = sights.find((one) => one.atMs >= atMs && one.text.startsWith(text));
  return sight === undefined ? undefined : sight.atMs - atMs;
}
