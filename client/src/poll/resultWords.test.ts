import { expect, it } from 'vitest';
import { answerText, chosenIn, ownAnswerWords } from './answerWords.ts';
import { pollToAnswer, shownBefore } from './askedPolls.ts';
import { progressWords } from './progressWords.ts';
import { comparisonWords, countWords, percentOf, resultWords } from './resultWords.ts';
import { pollsById, STEPS, shownPoll, testPoll } from './testPolls.ts';

it('says who leads, alone or with others, and how the rest follow', () => {
  expect(resultWords(shownPoll([5, 3, 1]))).toBe(
    'Sunny leads with 5 of 9. Then Cloudy with bright spells 3 and Storm brewing 1.',
  );
  expect(resultWords(shownPoll([2, 0, 2]))).toBe('Sunny and Storm brewing lead with 2 of 4 each.');
  expect(resultWords(shownPoll([4, 0, 0]))).toBe('All 4 say Sunny.');
  expect(resultWords(shownPoll([0, 1, 0]))).toBe('The one answer is Cloudy with bright spells.');
  expect(resultWords(shownPoll([0, 0, 0]))).toBe('Nobody has answered.');
});

it('counts people where each could choose several', () => {
  const many = shownPoll([3, 2, 0], { kind: 'many', answered: 3 });
  expect(resultWords(many)).toBe('Sunny leads with 3 of 3. Then Cloudy with bright spells 2.');
  expect(resultWords({ ...many, shares: {} })).toBe('3 answers, and nothing was chosen.');
});

it('gives the average of a scale and its most frequent steps', () => {
  const scale = shownPoll([0, 1, 0, 2, 2], { kind: 'scale', options: STEPS });
  expect(resultWords(scale)).toBe('On average 4 of 5. Most often 4 and 5.');
});

it('compares with the last time before that the same was asked and shown', () => {
  const first = shownPoll([1, 1, 4], { id: 'a' });
  const other = shownPoll([9, 9, 9], { id: 'b', question: 'Something else?' });
  const unshown = testPoll({ id: 'c', state: 'closed' });
  const now = shownPoll([4, 1, 1], { id: 'd' });
  const all = pollsById(first, other, unshown, now);
  expect(shownBefore(all, now)).toBe(first);
  expect(shownBefore(all, first)).toBeUndefined();
  expect(comparisonWords(now, first)).toBe(
    'Since it was asked before: Sunny 3 more and Storm brewing 3 fewer.',
  );
  expect(comparisonWords(first, first)).toBe('The same as before.');
});

it('lists a word once however it is written, the most frequent first', () => {
  expect(countWords(['rest', 'Hope', 'hope', 'HOPE', 'Rest'])).toEqual([
    { word: 'Hope', count: 3 },
    { word: 'rest', count: 2 },
  ]);
});

it('asks for the newest open poll that is not answered yet, or else the newest', () => {
  const [a, b] = [testPoll({ id: 'a' }), testPoll({ id: 'b' })];
  const all = pollsById(a, b, testPoll({ id: 'c', state: 'closed' }));
  expect(pollToAnswer(all, new Map())).toBe(b);
  expect(pollToAnswer(all, new Map([['b', 'x']]))).toBe(a);
  expect(pollToAnswer(all, new Set(['a', 'b']))).toBe(b);
  expect(pollToAnswer(new Map(), new Map())).toBeUndefined();
});

it('says an answer back in the words of the poll', () => {
  expect(ownAnswerWords(testPoll(), 'option-3')).toBe('Your answer: Storm brewing.');
  const many = testPoll({ kind: 'many' });
  expect(ownAnswerWords(many, ['option-3', 'option-1'])).toBe('Your answer: Sunny and Storm brewing.');
  expect(ownAnswerWords(many, [])).toBe('Your answer: nothing of these.');
  const scale = testPoll({ kind: 'scale', options: STEPS });
  expect(chosenIn(scale, 4)).toEqual(['option-4']);
  expect(answerText(scale, 4)).toBe('4');
  expect(answerText(testPoll({ kind: 'word', options: [] }), 'hope')).toBe('hope');
});

it('says no more of who has answered than the number does', () => {
  expect(progressWords({ state: 'open', answered: 0 })).toBe('');
  expect(progressWords({ state: 'open', answered: 2 })).toBe('2 or more have answered.');
  expect(progressWords({ state: 'closed', answered: 0 })).toBe('Closed. Nobody has answered.');
  expect(progressWords({ state: 'closed', answered: 1 })).toBe('Closed. 1 has answered.');
});

it('takes no share of nobody', () => {
  expect([percentOf(0, 0), percentOf(1, 3)]).toEqual([0, 33]);
});
