import { afterEach, expect, it } from 'vitest';
import { readDevice, writeDevice } from './deviceStorage.ts';
import { forgetTemplate, knownTemplates, rememberTemplate } from './knownTemplates.ts';

afterEach(() => localStorage.clear());

it('lists the templates of this device, the latest first, each once and by its latest name', () => {
  rememberTemplate({ id: 'a', name: 'Monthly' });
  rememberTemplate({ id: 'b', name: 'Yearly' });
  rememberTemplate({ id: 'a', name: 'Every month' });
  expect(knownTemplates()).toEqual([
    { id: 'a', name: 'Every month' },
    { id: 'b', name: 'Yearly' },
  ]);
});

it('forgets one, and leaves nothing behind when it was the last', () => {
  rememberTemplate({ id: 'a', name: 'Monthly' });
  rememberTemplate({ id: 'b', name: 'Yearly' });
  forgetTemplate('b');
  expect(knownTemplates()).toEqual([{ id: 'a', name: 'Monthly' }]);
  forgetTemplate('a');
  expect(readDevice('templates')).toBeUndefined();
});

it('skips what is no template', () => {
  writeDevice('templates', [null, { id: 1, name: 'x' }, 'y', { id: 'a', name: 'Monthly' }]);
  expect(knownTemplates()).toEqual([{ id: 'a', name: 'Monthly' }]);
  writeDevice('templates', 'nonsense');
  expect(knownTemplates()).toEqual([]);
});
