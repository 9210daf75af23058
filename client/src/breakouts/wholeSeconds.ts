/** The two clocks are told apart by less than this: ten seconds and a breath are ten seconds. */
const SLACK_MS = 250;

/** How many seconds one says are left; never less than none. */
export function wholeSeconds(leftMs: number): number {
  return Math.max(0, Math.ceil((leftMs - SLACK_MS) / 1_000));
}
