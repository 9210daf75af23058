import type { Page } from '@playwright/test';

/** What the main thread of a page has spent, in milliseconds of its own processor time. */
export interface Spent {
  /** All of its tasks; the others are parts of them. */
  readonly taskMs: number;
  readonly scriptMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
}

/** Chromium's own counters of one page. */
export interface MainThread {
  /** What `run` costs, until the page has nothing left to do for it. */
  spent(run: () => Promise<void>): Promise<Spent>;
  /** What is alive in JavaScript's memory now. */
  heapMegabytes(): Promise<number>;
}

/** What a gesture leaves to be done later belongs to it; an idle page spends nothing in this time. */
const REST_MS = 250;

export async function mainThreadOf(page: Page): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other processes take from it in the meantime does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });

  async function counters(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await session.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  }

  return {
    async spent(run) {
      await rest(page);
      const begun = await counters();
      await run();
      await rest(page);
      const ended = await counters();
      const ms = (name: string) => ((ended.get(name) ?? Number.NaN) - (begun.get(name) ?? 0)) * 1_000;
      return {
        taskMs: ms('TaskDuration'),
        scriptMs: ms('ScriptDuration'),
        styleMs: ms('RecalcStyleDuration'),
        layoutMs: ms('LayoutDuration'),
      };
    },
    async heapMegabytes() {
      await session.send('HeapProfiler.collectGarbage');
      return ((await counters()).get('JSHeapUsedSize') ?? Number.NaN) / 1e6;
    },
  };
}

/** Until a moment after the page's last frame. */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(REST_MS);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}
