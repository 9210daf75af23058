import type { Poll } from '../session/readPolls.ts';

/** Polls by id, in the order in which they were opened. */
export type PollsById = ReadonlyMap<string, Poll>;

/** The poll to answer now: the newest open one that I have not answered, or else the newest open one. */
export function pollToAnswer(polls: PollsById, answers: { has(poll: string): boolean }): Poll | undefined {
  const open = [...polls.values()].filter(({ state }) => state === 'open').reverse();
  return open.find(({ id }) => !answers.has(id)) ?? open[0];
}

export function newestPoll(polls: PollsById): Poll | undefined {
  return [...polls.values()].at(-1);
}

const labelsOf = ({ options }: Poll): string => JSON.stringify(options.map(({ label }) => label));

/** The last time before that the same was asked and shown: the two can be compared, option by option. */
export function shownBefore(polls: PollsById, poll: Poll): Poll | undefined {
  const all = [...polls.values()];
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === poll.id),
  );
  return earlier.findLast(
    (one) =>
      one.shares !== undefined &&
      one.kind === poll.kind &&
      one.question === poll.question &&
      labelsOf(one) === labelsOf(poll),
  );
}
