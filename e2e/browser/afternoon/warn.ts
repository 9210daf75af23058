import { expect } from '../test.ts';
import { type Cast, pages, witness } from './Cast.ts';
import type { PagePerson } from './PagePerson.ts';

const MINUTE_MS = 60_000;

/** A warning of the rooms' clock: so long before the end, in these words or, where a page is slow, those of a moment later. */
interface Warning {
  readonly markMs: number;
  readonly words: RegExp;
}
/** What is told of a clock that was set anew ("Now … left") is no warning. */
export const FIRST_WARNING: Warning = {
  markMs: 150_000,
  words: /(?<!Now )2 minutes (30|2\d|1\d) seconds left/,
};
export const LAST_WARNING: Warning = {
  markMs: 30_000,
  words: /(?<!Now |minutes? )(30|2\d|1\d) seconds left/,
};

/** A page tells what it has seen coming: so long ahead a moment is brought near, longer where pages were too slow for it. */
const AHEAD_MS = [4_000, 15_000, 60_000];
/** A page that has said nothing so long after the moment does not do it any more. */
const LATE_MS = 10_000;

/** Brings the end of the rooms so near that everybody is warned, once. */
export async function warn(cast: Cast, people: readonly PagePerson[], warning: Warning): Promise<void> {
  const { session } = witness(cast);
  await allHearOnce(people, warning.words, (aheadMs) => {
    const leftMs = (session.breakout().endsAt ?? 0) - Date.now();
    const moreMs = warning.markMs + aheadMs - leftMs;
    return cast.host.ask({ type: 'extendRooms', minutes: moreMs / MINUTE_MS });
  });
}

/** Sets the clock of the break anew, so short that everybody hears that it is over, once. */
export async function endBreak(cast: Cast): Promise<void> {
  await allHearOnce(pages(cast), /The time for Break is up\./, (aheadMs) =>
    cast.host.ask({ type: 'startTimer', label: 'Break', minutes: aheadMs / MINUTE_MS }),
  );
}

async function allHearOnce(
  people: readonly PagePerson[],
  words: RegExp,
  bringNear: (aheadMs: number) => Promise<unknown>,
): Promise<void> {
  const times = () => Promise.all(people.map((person) => person.timesHeard(words)));
  for (const aheadMs of AHEAD_MS) {
    const before = await times();
    const heardNow = async () => (await times()).map((count, index) => count - (before[index] ?? 0));
    await bringNear(aheadMs);
    const haveAllHeard = await expect
      .poll(async () => Math.min(...(await heardNow())), { timeout: aheadMs + LATE_MS })
      .toBeGreaterThan(0)
      .then(
        () => true,
        () => false,
      );
    expect(Math.max(...(await heardNow())), `${words} is said once`).toBeLessThanOrEqual(1);
    if (haveAllHeard) return;
  }
  throw new Error(`Not everybody heard ${words}`);
}
