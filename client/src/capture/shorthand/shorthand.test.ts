import { afterEach, expect, it } from 'vitest';
import { keepShorthand, readShorthandText, shorthand, writeShorthandText } from './shorthand.ts';

afterEach(() => keepShorthand([]));

it('is read line by line, with a space, an equals sign or an arrow between, and comes back as it was', () => {
  const reading = readShorthandText(
    'cp co-production\n\n  wt = What if we tried \r\nnhs=health service\ncp co-pro',
  );
  const entries = [
    { short: 'cp', words: 'co-pro' },
    { short: 'wt', words: 'What if we tried' },
    { short: 'nhs', words: 'health service' },
  ];
  expect(reading).toEqual({ kind: 'entries', entries });
  expect(readShorthandText(writeShorthandText(entries))).toEqual(reading);
});

it('names the line that it does not understand, and takes at most 100 of at most 80 characters', () => {
  expect(readShorthandText('cp co-production\nalone')).toMatchObject({ kind: 'notUnderstood', line: 2 });
  expect(readShorthandText(`a ${'x'.repeat(81)}`)).toMatchObject({ kind: 'notUnderstood', line: 1 });
  const many = Array.from({ length: 101 }, (_, index) => `a${index} word`).join('\n');
  expect(readShorthandText(many)).toEqual({ kind: 'tooMany' });
});

it('is kept on the device', () => {
  keepShorthand([{ short: 'cp', words: 'co-production' }]);
  expect(JSON.parse(localStorage.getItem('evenboard.shorthand') ?? '')).toEqual(shorthand.get());
});
