import { expect, it } from 'vitest';
import { textSize } from './textSize.ts';

it('sets words at full size as long as they fit, then smaller, and scrolls what is longer still', () => {
  expect(textSize('Rest is on the timetable.')).toBe('is-full');
  expect(textSize('One two\nthree\nfour\nfive')).toBe('is-full');
  expect(textSize('You asked what I needed before I had to explain it twice to somebody')).toBe('is-full');
  expect(textSize('every invitation says how long, and who will be there, and where the toilets are')).toBe(
    'is-small',
  );
  expect(textSize('a\nb\nc\nd\ne')).toBe('is-small');
  expect(textSize('a\nb\nc\nd\ne\nf')).toBe('is-long');
  expect(textSize('x'.repeat(10_000))).toBe('is-long');
});
