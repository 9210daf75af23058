import type { Comment } from '@evenboard/board';
import { expect, test } from 'vitest';
import { commentThreads, commentToAnswer } from './commentThreads.ts';

const comment = (id: string, replyTo?: string): Comment => ({
  id,
  note: 'n',
  text: id,
  author: 'kofi',
  createdAt: 1,
  ...(replyTo !== undefined && { replyTo }),
});

const shape = (comments: readonly Comment[]) =>
  commentThreads(comments).map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)]);

test('an answer to an answer belongs to the same conversation', () => {
  expect(shape([comment('a'), comment('b'), comment('c', 'a'), comment('d', 'c')])).toEqual([
    ['a', 'c', 'd'],
    ['b'],
  ]);
});

test('answers to a deleted comment are still shown', () => {
  expect(shape([comment('b', 'gone')])).toEqual([['b']]);
});

test('comments that claim to answer one another are each shown once', () => {
  expect(shape([comment('a', 'b'), comment('b', 'a'), comment('c', 'c')])).toEqual([['a', 'b'], ['c']]);
});

test('what is answered is the last open word of somebody else', () => {
  expect(commentToAnswer([comment('a'), comment('b')], 'sian')?.id).toBe('b');
  expect(commentToAnswer([comment('a'), comment('b')], 'kofi')).toBeUndefined();
  expect(commentToAnswer([{ ...comment('a'), resolved: { by: 'x', at: 1 } }], 'sian')).toBeUndefined();
});
