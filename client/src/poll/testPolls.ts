import type { Poll } from '../session/readPolls.ts';

const OPTIONS = ['Sunny', 'Cloudy with bright spells', 'Storm brewing'].map((label, index) => ({
  id: `option-${index + 1}`,
  label,
}));

/** The mood poll, open and unanswered unless a test says more. */
export function testPoll(more: Partial<Poll> = {}): Poll {
  return {
    id: 'p1',
    question: 'How are you?',
    kind: 'one',
    options: OPTIONS,
    state: 'open',
    answered: 0,
    ...more,
  };
}

/** The same, shown, with how many chose each option. */
export function shownPoll(counts: readonly number[], more: Partial<Poll> = {}): Poll {
  const poll = testPoll(more);
  const shares = Object.fromEntries(poll.options.map(({ id }, index) => [id, counts[index] ?? 0]));
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return { ...poll, state: 'shown', shares, answered, ...more };
}

/** The steps of a scale. */
export const STEPS = ['1', '2', '3', '4', '5'].map((label) => ({ id: `option-${label}`, label }));

export const pollsById = (...polls: readonly Poll[]): ReadonlyMap<string, Poll> =>
  new Map(polls.map((poll) => [poll.id, poll]));
