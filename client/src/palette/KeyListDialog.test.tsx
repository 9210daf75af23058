import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { chordsOf, writeChord } from '../command/index.ts';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { changeSettings, settings } from '../session/settings.ts';
import { KeyListDialog } from './KeyListDialog.tsx';

beforeAll(async () => void (await import('../ui/DialogWindow.tsx')));
afterEach(() => {
  cleanup();
  changeSettings({ keys: {}, letters: true });
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const keysOf = (id: 'undo' | 'redo' | 'find') => chordsOf(id).map(writeChord);

async function open() {
  const announcer = renderInRoom(openSharedTestRoom().room, <KeyListDialog onClose={() => undefined} />);
  const field = await screen.findByRole('textbox', { name: 'Find a command or a key' });
  const said = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  const filter = (value: string) => fireEvent.change(field, { target: { value } });
  const capture = (key: string, held: Partial<KeyboardEventInit> = {}) => {
    fireEvent.click(button('Press the new keys'));
    button('Press the new keys').focus();
    fireEvent.keyDown(button('Press the new keys'), { key, ...held });
  };
  return { said, filter, capture };
}

it('lists every command by group with its keys, and finds them by name or key', async () => {
  const { filter, said } = await open();
  const writing = screen.getByRole('heading', { name: 'Writing' }).closest('section') as HTMLElement;
  expect(within(writing).getByRole('button', { name: 'Redo Ctrl+Shift+Z or Ctrl+Y' })).toBeTruthy();
  expect(button('New note at the end of this section Ctrl+Enter, on the board N')).toBeTruthy();
  filter('ctrl+y');
  await said('1 command.');
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

it('gives a command the keys that are pressed, shows them, and puts them back', async () => {
  const { capture, said } = await open();
  fireEvent.click(button('Undo Ctrl+Z'));
  capture('k', { ctrlKey: true });
  await said('Undo: Ctrl+K.');
  expect(keysOf('undo')).toEqual(['Ctrl+K']);
  expect(button('Undo Ctrl+K, your keys')).toBeTruthy();
  fireEvent.click(button('Usual keys'));
  await said('Undo has its usual keys again: Ctrl+Z.');
  fireEvent.click(button('No keys'));
  await said('Undo has no keys now. It is still in the list of commands.');
  expect(keysOf('undo')).toEqual([]);
  fireEvent.click(button('Put all keys back'));
  await said('All commands have their usual keys again.');
  expect(keysOf('undo')).toEqual(['Ctrl+Z']);
});

it('refuses keys that are needed elsewhere, with the reason, and changes nothing on Escape', async () => {
  const { capture, said } = await open();
  fireEvent.click(button('Undo Ctrl+Z'));
  capture('Insert');
  await said('Insert belongs to screen readers. Choose other keys.');
  capture('w', { ctrlKey: true });
  await said('Ctrl+W belongs to the browser. Choose other keys.');
  capture('Escape');
  await said('Nothing was changed.');
  expect(settings.get().keys).toEqual({});
});

it('names the command that has the keys already, and takes them from it on asking', async () => {
  const { capture, said } = await open();
  fireEvent.click(button('Undo Ctrl+Z'));
  capture('y', { ctrlKey: true });
  await said('Ctrl+Y is used for: Redo.');
  expect(keysOf('undo')).toEqual(['Ctrl+Z']);
  fireEvent.click(button('Use Ctrl+Y here instead'));
  await said('Undo: Ctrl+Y.');
  expect(keysOf('redo')).toEqual(['Ctrl+Shift+Z']);
  await waitFor(() => expect(document.activeElement).toBe(button('Press the new keys')));
});

it('gives a command a letter for the board, and names the letters there are', async () => {
  const { capture, said } = await open();
  expect(
    screen.getByRole('checkbox', { name: 'Single letters on the board: N, Shift+M, M, C' }),
  ).toBeTruthy();
  fireEvent.click(button(/^New note at the end/));
  capture('c');
  await said('C is used for: Colour of this note….');
  capture('j');
  await said('New note at the end of this section: on the board J.');
  expect(button('New note at the end of this section Ctrl+Enter, on the board J, your keys')).toBeTruthy();
  expect(
    screen.getByRole('checkbox', { name: 'Single letters on the board: J, Shift+M, M, C' }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Single letters on the board/ }));
  capture('k');
  await said(
    'Single letters are switched off, at the top of this list. Switch them on first, or hold Control or Alt.',
  );
});

it('leaves the clipboard to the browser, and switches the board’s letters', async () => {
  const { said } = await open();
  fireEvent.click(button('Copy Ctrl+C'));
  expect(screen.queryByRole('button', { name: 'Press the new keys' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /^Single letters on the board/ }));
  await said('Single letters do nothing on the board.');
  expect(button('New note at the end of this section Ctrl+Enter')).toBeTruthy();
});
