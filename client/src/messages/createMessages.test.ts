import { expect, it } from 'vitest';
import { createMessages } from './createMessages.ts';
import { flatWords } from './flatWords.ts';

const t = createMessages(
  flatWords({
    save: { saved: 'Saved' },
    people: {
      here_one: '{{count}} person here',
      here_other: '{{count}} people here',
      named: '{{name}}, {{role}}',
    },
  }),
  'en',
);

it('finds words in their group', () => {
  expect(t('save.saved')).toBe('Saved');
});

it('fills gaps with what is given, whatever that contains, and leaves the others to be seen', () => {
  expect(t('people.named', { name: "O'Brien & {{role}} $1", role: 'host' })).toBe(
    "O'Brien & {{role}} $1, host",
  );
  expect(t('people.named', { name: 'Kofi' })).toBe('Kofi, {{role}}');
});

it('chooses the plural form by the rules of the language', () => {
  expect(t('people.here', { count: 1 })).toBe('1 person here');
  expect(t('people.here', { count: 0 })).toBe('0 people here');
  const welsh = createMessages(
    { n_zero: 'dim', n_one: 'un', n_two: 'dau', n_few: 'tri', n_other: '{{count}}' },
    'cy',
  );
  expect([0, 1, 2, 3, 9].map((count) => welsh('n', { count }))).toEqual(['dim', 'un', 'dau', 'tri', '9']);
});

it('has words of their own for none, where there are some', () => {
  const found = createMessages({ n_zero: 'Nothing found', n_one: 'One', n_other: '{{count}} found' }, 'en');
  expect([0, 1, 2].map((count) => found('n', { count }))).toEqual(['Nothing found', 'One', '2 found']);
});

it('shows the key of words that are missing', () => {
  expect(t('save.lost')).toBe('save.lost');
});
