import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBallot } from '../note/index.ts';
import { places, tiedNumbers } from './places.ts';
import { resultHeading, resultNews, resultSentence } from './resultWords.ts';
import { roundBefore } from './roundBefore.ts';
import { TWELVE, voteOn } from './testVotes.tsx';

interface Scenario {
  statements: { number: number; text: string }[];
  vote: { budget: number; ballots: { picks: number[] }[] };
  expected: { tally: Record<string, number> };
}

const file = join(import.meta.dirname, '../../../e2e/scenario/strategy-session.json');
const scenario: Scenario = JSON.parse(readFileSync(file, 'utf8'));

describe('the afternoon’s vote', () => {
  const WAYS = [
    (picks: readonly number[]) => picks.join(' '),
    (picks: readonly number[]) => picks.join(', '),
    (picks: readonly number[]) => picks.join(' and '),
  ];
  const asked = voteOn(
    scenario.statements.map(({ text }) => text),
    { dots: scenario.vote.budget },
  );
  const tally: Record<string, number> = Object.fromEntries(asked.candidates.map(({ number }) => [number, 0]));
  for (const [index, { picks }] of scenario.vote.ballots.entries()) {
    const read = readBallot(WAYS[index % WAYS.length]?.(picks) ?? '', asked);
    for (const number of 'numbers' in read ? read.numbers : [])
      tally[String(number)] = (tally[String(number)] ?? 0) + 1;
  }
  const vote = { ...asked, state: 'revealed' as const, tally };

  it('comes out as it should when all 22 type their numbers', () => {
    expect(scenario.vote.ballots).toHaveLength(22);
    expect(tally).toEqual(scenario.expected.tally);
  });

  it('is told with its tie, who is next and who has none', () => {
    expect(resultHeading(vote)).toBe('3 tie for first place: 1, 3 and 7');
    expect(resultSentence(vote)).toMatch(/^Numbers 1, 3 and 7 have 6 dots each\. .*Number 6 has none\.$/);
    expect(resultNews(vote)).toBe('The result: 1, 3 and 7 tie for first place with 6 dots each.');
    expect(tiedNumbers(places(vote))).toEqual([1, 3, 7]);
  });
});

const revealed = (dots: readonly number[], part = {}) =>
  voteOn(TWELVE.slice(0, dots.length), {
    state: 'revealed',
    tally: Object.fromEntries(dots.map((count, index) => [index + 1, count])),
    ...part,
  });

it('sorts by dots, shares places among equals, and adds shares', () => {
  const rows = places(revealed([1, 4, 0, 1]));
  expect(rows.map(({ candidate, place, isTied, share }) => [candidate.number, place, isTied, share])).toEqual(
    [
      [2, 1, false, 67],
      [1, 2, true, 17],
      [4, 2, true, 17],
      [3, 4, false, 0],
    ],
  );
  expect(tiedNumbers(rows)).toEqual([1, 4]);
});

it('needs no run-off where nobody gave a dot, and says that', () => {
  const vote = revealed([0, 0]);
  expect(tiedNumbers(places(vote))).toEqual([]);
  expect(resultSentence(vote)).toBe('Nobody gave a dot.');
});

it('puts the round before beside a run-off, and beside a second vote on the same', () => {
  const first = revealed([3, 3, 1], { id: 'v1' });
  const runOff = { ...revealed([2, 5], { id: 'v2', runOffOf: 'v1' }) };
  const votes = new Map([first, runOff].map((vote) => [vote.id, vote]));
  expect([...(roundBefore(runOff, votes) ?? [])]).toEqual([
    [1, 3],
    [2, 3],
  ]);
  const again = { ...revealed([0, 0, 4], { id: 'v3' }) };
  expect([
    ...(roundBefore(
      again,
      new Map([
        ['v1', first],
        ['v3', again],
      ]),
    ) ?? []),
  ]).toEqual([
    [1, 3],
    [2, 3],
    [3, 1],
  ]);
  expect(roundBefore(first, votes)).toBeUndefined();
});
