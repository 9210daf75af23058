import type { Page } from '@playwright/test';
import { type Colleague, openColleague } from '../../screen-reader/Colleague.ts';
import type { NewSession } from '../../support/api.ts';
import { comeIn, linkOn } from '../person.ts';
import { expect, test } from '../test.ts';
import { countInputs, type Inputs } from './countInputs.ts';
import { GOALS, type Task, WAYS, type Way } from './GOALS.ts';

/** What one way of a task is done with. */
export interface Doing extends Inputs {
  readonly way: Way;
  /** Somebody else in the same session, with a client of their own. */
  readonly kofi: Colleague;
  /** The participants' link. */
  readonly link: string;
}

type Fixtures = { evenboard: { url: string }; session: NewSession; openDevice(): Promise<Page> };

const counts = new Map<Task, Partial<Record<Way, number>>>();

/**
 * A test for each way of one task. `prepare` is not counted; `act` is, and must end in a result that is seen. Without
 * `act` of a way the result is there before a key or a click.
 */
export function goalTest(
  task: Task,
  {
    prepare,
    ...acts
  }: { prepare?: (doing: Doing) => Promise<void> } & Record<Way, (doing: Doing) => Promise<void>>,
): void {
  for (const way of WAYS) {
    test(`${task}: ${way}, ${GOALS[task][way]} at most`, async ({ evenboard, session, openDevice }) => {
      const doing = await open(way, { evenboard, session, openDevice }, task);
      await prepare?.(doing);
      const before = doing.count();
      await acts[way](doing);
      const count = doing.count() - before;
      counts.set(task, { ...counts.get(task), [way]: count });
      doing.kofi.destroy();
      expect(count).toBeLessThanOrEqual(GOALS[task][way]);
    });
  }
}

async function open(way: Way, { evenboard, session, openDevice }: Fixtures, task: Task): Promise<Doing> {
  const link = linkOn(evenboard.url, session.links.participant);
  const kofi = await openColleague(evenboard.url, session, 'Kofi');
  const page = await openDevice();
  if (task !== 'join by link to the first usable focus')
    await comeIn(page, link, 'Siân', way === 'grid' ? 'Grid' : 'Board');
  return { ...countInputs(page), way, kofi, link };
}

/** The counts beside their goals, for whoever ran the tests. */
export function printCounts(): void {
  const lines = [...counts].map(([task, done]) => {
    const cells = WAYS.map((way) => `${done[way] ?? '–'} of ${GOALS[task][way]}`.padStart(10));
    return `  ${task.padEnd(42)}${cells.join('')}`;
  });
  process.stdout.write(
    `\nkeys or clicks, of the most there may be${''.padEnd(5)}${WAYS.map((way) => way.padStart(10)).join('')}\n${lines.join('\n')}\n`,
  );
}
