import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_BALLOTS, withBallots } from '../referee/Ballots.ts';
import { wordsOf } from '../referee/polls/shares.ts';
import { FRESH_STATE } from '../referee/SessionState.ts';
import { tallyOf } from '../referee/votes/tally.ts';
import type { Vote } from '../referee/votes/Vote.ts';
import { exportedBallots } from './voteEntries.ts';

const VOTE: Vote = {
  id: 'v',
  question: 'Which?',
  candidates: [1, 2, 3, 4, 5].map((number) => ({ number, text: `Statement ${number}` })),
  dots: 3,
  perCandidate: 3,
  named: false,
  state: 'revealed',
  room: 'main',
};
const state = { ...FRESH_STATE, votes: [VOTE] };

const numbers = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 });
/** The same ballots, cast by other people in another order, each setting their dots in another order. */
const castTwice = fc.array(numbers, { maxLength: 12 }).chain((all) => {
  const indices = all.map((_, index) => index);
  const order = fc.shuffledSubarray(indices, { minLength: all.length });
  return fc.record({ all: fc.constant(all), one: order, other: order });
});

function exported(all: readonly (readonly number[])[], order: readonly number[], isTurned: boolean) {
  const ballots = order.map((index, place) => ({
    question: 'v',
    participant: `person ${place}`,
    choice: isTurned ? [...(all[index] ?? [])].reverse() : [...(all[index] ?? [])],
    receipt: `receipt ${index}`,
    ...(place % 3 === 0 && { typedBy: 'oluchi' }),
  }));
  return exportedBallots({ state, ballots: withBallots(NO_BALLOTS, { ballots }) }).get('v') ?? [];
}

it('is the same whoever voted, in whichever order people came and set their dots', () => {
  fc.assert(
    fc.property(castTwice, ({ all, one, other }) => {
      expect(JSON.stringify(exported(all, one, false))).toBe(JSON.stringify(exported(all, other, true)));
    }),
  );
});

it('has what it takes to count again, and nothing else', () => {
  fc.assert(
    fc.property(castTwice, ({ all, one }) => {
      const ballots = exported(all, one, false);
      for (const ballot of ballots) expect(Object.keys(ballot).sort()).toEqual(['numbers', 'receipt']);
      expect(
        tallyOf(
          VOTE,
          ballots.map((ballot) => ({ choice: ballot.numbers })),
        ),
      ).toEqual(
        tallyOf(
          VOTE,
          all.map((choice) => ({ choice: [...choice] })),
        ),
      );
    }),
  );
});

it('shows the words of a poll in the same order, whoever wrote first', () => {
  fc.assert(
    fc.property(castTwice, ({ all, one, other }) => {
      const words = (order: readonly number[]) =>
        wordsOf(
          order.map((index) => ({
            question: 'p',
            participant: `person ${index}`,
            choice: `word ${index} of ${all.length}`,
            receipt: `receipt ${index}`,
          })),
        );
      expect(words(one)).toEqual(words(other));
    }),
  );
});
