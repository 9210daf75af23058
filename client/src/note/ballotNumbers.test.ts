import { expect, it } from 'vitest';
import { numbersThereAre, readBallot } from './ballotNumbers.ts';

const candidates = Array.from({ length: 12 }, (_, index) => ({ number: index + 1, text: `S${index + 1}` }));
const VOTE = { candidates, dots: 2, perCandidate: 1 };

it('reads numbers however people part them', () => {
  for (const typed of ['3 7', '3, 7', '3,7', '3 and 7', ' 3;7 ', 'No. 3 and no. 7', '3 & 7', '3+7'])
    expect([typed, readBallot(typed, VOTE)]).toEqual([typed, { numbers: [3, 7] }]);
  expect(readBallot('12', VOTE)).toEqual({ numbers: [12] });
});

it('counts a number that is there twice once, and says so', () => {
  expect(readBallot('3 3', VOTE)).toEqual({ numbers: [3], remark: 'Each takes one dot from you.' });
  expect(readBallot('3 3 3 7', { ...VOTE, dots: 3, perCandidate: 2 })).toEqual({
    numbers: [3, 3, 7],
    remark: 'Each takes at most 2 dots from you.',
  });
});

it('explains what cannot be, and what one still has', () => {
  expect(readBallot('3 14', VOTE)).toEqual({
    problem: 'There is no number 14; there are 1 to 12. Nothing was changed. You still have: 2 dots left.',
  });
  expect(readBallot('3 seven', VOTE, [1])).toEqual({
    problem: 'There is no number seven; there are 1 to 12. Nothing was changed. You still have: 1 dot left.',
  });
  expect(readBallot('1 2 3', VOTE, [1, 2])).toEqual({
    problem: 'You have 2 dots and typed 3 numbers. Nothing was changed. You still have: No dots left.',
  });
  expect(readBallot('and', VOTE)).toEqual({
    problem: 'Type the numbers you vote for, such as 3 7. Nothing was changed.',
  });
  for (const typed of ['0', '-3', '3.5 7', '1e1', '٣', '3'.repeat(400)])
    expect(readBallot(typed, VOTE)).toHaveProperty('problem');
});

it('names the numbers of a run-off one by one', () => {
  expect(numbersThereAre({ candidates: candidates.filter(({ number }) => [1, 3, 7].includes(number)) })).toBe(
    '1, 3 and 7',
  );
});
