import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const SHOWN = 25;
/** What Chromium adds up by itself, in seconds; scripts and layout are parts of tasks. */
const PHASES = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'LayoutCount'];

async function durations(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** Begins a profile of the page's processor time; the answer ends it, writes it for DevTools and prints where most time went. */
export async function profile(page: Page, file: string): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  const begun = await durations(session);
  return async () => {
    const ended = await durations(session);
    const { profile: taken } = await session.send('Profiler.stop');
    await writeFile(file, JSON.stringify(taken));
    const spent = PHASES.map(
      (name) => `${name} ${((ended.get(name) ?? 0) - (begun.get(name) ?? 0)).toFixed(1)} s`,
    );
    process.stdout.write(`\nThe page's main thread: ${spent.join(', ')}\n`);
    process.stdout.write(
      `\nThe profile is in ${file}. Most time by itself:\n${selfTimes(taken).join('\n')}\n`,
    );
  };
}

function selfTimes({ nodes, samples = [], timeDeltas = [] }: CpuProfile): string[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const name = names.get(id) ?? '?';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1_000);
  });
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([name, ms]) => `  ${ms.toFixed(0).padStart(7)} ms  ${name}`);
}
