import { LIMITS } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { commandOf, problemsOf } from './pollDraft.ts';

it('has the mood poll ready', () => {
  const draft = { form: 'mood', options: '' } as const;
  expect(problemsOf(draft)).toEqual({});
  expect(commandOf(draft)).toEqual({
    type: 'openPoll',
    question: 'What is your weather right now?',
    kind: 'one',
    options: ['Sunny', 'Cloudy with bright spells', 'Storm brewing'],
  });
});

it('takes one answer a line and leaves empty lines out', () => {
  const draft = { form: 'many', question: ' Which? ', options: ' Tea \n\nCoffee\n' } as const;
  expect(problemsOf(draft)).toEqual({});
  expect(commandOf(draft)).toMatchObject({ question: 'Which?', kind: 'many', options: ['Tea', 'Coffee'] });
});

it('asks words without answers to choose from, whatever was written there before', () => {
  const draft = { form: 'word', question: 'In a word?', options: 'Tea\nTea' } as const;
  expect(problemsOf(draft)).toEqual({});
  expect(commandOf(draft)).toMatchObject({ kind: 'word', options: [] });
});

it('says what is wrong where it can be put right', () => {
  expect(problemsOf({ form: 'one', options: 'Tea' })).toEqual({
    question: 'What are people asked? Write a question.',
    options: 'Write at least two answers, each on a line of its own.',
  });
  const options = (text: string) => problemsOf({ form: 'one', question: 'Which?', options: text }).options;
  expect(options('Tea\nCoffee\nTea')).toContain('“Tea” is there twice');
  expect(options(Array.from({ length: LIMITS.pollOptions + 1 }, (_, index) => index).join('\n'))).toContain(
    String(LIMITS.pollOptions),
  );
  expect(options(`Tea\n${'x'.repeat(LIMITS.questionLength + 1)}`)).toContain('Make it shorter');
});
