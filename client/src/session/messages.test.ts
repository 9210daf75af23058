import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readMessages } from './messages.ts';

it('has the messages in the order of their times, and skips what is none', () => {
  const doc = new Y.Doc();
  const { messages, destroy } = readMessages(doc);
  const root = doc.getMap('messages');
  root.set('b', { at: 2, by: 'ada', to: 'blue', text: 'Ten more minutes.' });
  root.set('a', { at: 1, by: 'ada', to: 'all', text: 'Welcome.' });
  for (const [index, odd] of [null, 'words', { at: 1 }, { at: 1, by: 'a', to: 'all', text: '' }].entries())
    root.set(`odd${index}`, odd);
  const seen = messages.get();
  expect(seen.map(({ id, to, text }) => [id, to, text])).toEqual([
    ['a', 'all', 'Welcome.'],
    ['b', 'blue', 'Ten more minutes.'],
  ]);
  destroy();
  root.delete('a');
  expect(messages.get()).toBe(seen);
});
