import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPolls } from './readPolls.ts';

const OPTIONS = [
  { id: 'option-1', label: 'Sunny' },
  { id: 'option-2', label: 'Storm brewing' },
];
const ENTRY = { question: 'How are you?', kind: 'one', options: OPTIONS, state: 'open', answered: 2 };

it('reads polls in the order in which they were opened, with what is shown of them', () => {
  const doc = new Y.Doc();
  const { polls } = readPolls(doc);
  const shown = {
    ...ENTRY,
    state: 'shown',
    openedAt: 9,
    shares: { 'option-1': 4, 'option-2': 0 },
    byRoom: [{ room: 'Red', shares: { 'option-1': 4 } }, { shares: { 'option-2': 0 } }],
  };
  const words = { ...ENTRY, kind: 'word', options: [], state: 'shown', openedAt: 3, answers: ['hope'] };
  doc.getMap('polls').set('later', shown);
  doc.getMap('polls').set('before', words);
  expect([...polls.get().values()]).toEqual([
    { id: 'before', ...words },
    { id: 'later', ...shown },
  ]);
});

it('skips what is odd, entry by entry, and keeps the rest', () => {
  const doc = new Y.Doc();
  const { polls } = readPolls(doc);
  const odd = [
    null,
    'words',
    {},
    { ...ENTRY, kind: 'dance' },
    { ...ENTRY, state: 'gone' },
    { ...ENTRY, question: 3 },
    { ...ENTRY, options: [{ id: 'a' }] },
  ];
  for (const [index, value] of odd.entries()) doc.getMap('polls').set(`odd${index}`, value);
  doc.getMap('polls').set('fine', {
    ...ENTRY,
    answered: -1,
    shares: { 'option-1': 'many' },
    answers: ['a', 3],
    byRoom: [3, { room: 'Red' }],
    openedAt: Number.NaN,
  });
  expect([...polls.get().values()]).toEqual([
    { id: 'fine', ...ENTRY, answered: 0, answers: ['a'], byRoom: [] },
  ]);
});
