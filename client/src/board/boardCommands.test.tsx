import { addComment } from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { noteActionsOf } from '../note/useNoteActions.ts';
import { changeSettings } from '../session/settings.ts';
import { openTestBoard } from './testBoard.tsx';

beforeAll(async () => void (await import('../ui/MenuWindow.tsx')));
afterEach(() => {
  cleanup();
  changeSettings({ letters: true, keys: {} });
});

function open(role?: 'observer') {
  const opened = openTestBoard(role);
  const actions = noteActionsOf(opened.room, opened.announcer);
  const focusNote = (text: string) => act(() => screen.getByText(text).closest('li')?.focus());
  const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
  const here = () => opened.store.addressOf(opened.room.current.get().cell);
  const said = (words: string | RegExp) =>
    waitFor(() => expect(opened.announcer.lastSaid.get()).toMatch(words));
  return { ...opened, actions, focusNote, press, here, said };
}

it('tells everything about the note by Space, and opens its comments by Shift+F2', async () => {
  const { mine, notes, actions, focusNote, press, said } = open();
  addComment(mine, { note: notes.a3, text: 'Yes', author: 'kofi' });
  focusNote('No separate queue.');
  press(' ');
  await said(/^A3\. Kofi.*blue.*1 comment/);
  press('F2', { shiftKey: true });
  expect(actions.dialog.get()).toEqual({ kind: 'comments', note: notes.a3 });
});

it('goes by section and row with Home, End and Control, as the grid does', () => {
  const { focusNote, press, here } = open();
  focusNote('No separate queue.');
  press('End');
  expect(here()).toBe('B3');
  press('ArrowUp', { ctrlKey: true });
  expect(here()).toBe('B2');
  press('ArrowLeft', { ctrlKey: true });
  expect(here()).toBe('A2');
  press('ArrowDown', { ctrlKey: true });
  expect(here()).toBe('A3');
  press('End', { ctrlKey: true });
  expect(here()).toBe('B2');
  press('Home', { ctrlKey: true });
  expect(here()).toBe('A2');
});

it('opens the menu of the note by its key, with every command that can be done there and its keys', async () => {
  const { store, notes, focusNote, press } = open();
  focusNote('No separate queue.');
  press('F10', { shiftKey: true });
  const up = await screen.findByRole('menuitem', { name: /^Move this note up/ });
  expect(up.textContent).toContain('Alt+Shift+Up');
  expect(screen.queryByRole('menuitem', { name: /^Paste/ })).toBeNull();
  fireEvent.click(up);
  await waitFor(() => expect(store.addressOf(store.cellOf(notes.a3) ?? { section: '', row: 0 })).toBe('A2'));
});

it('offers the menu of an empty place too: to write there, and to paste what was cut', async () => {
  const { store, room, actions, notes, sections, press, focusNote } = open();
  focusNote('No separate queue.');
  act(() => void actions.run('cut'));
  act(() => screen.getByRole('button', { name: 'B4, empty' }).focus());
  expect(actions.can('paste')).toBe(true);
  press('ContextMenu');
  fireEvent.click(await screen.findByRole('menuitem', { name: /^Paste here/ }));
  await waitFor(() => expect(store.cellOf(notes.a3)).toEqual({ section: sections.b, row: 4 }));
  expect(room.current.get().note).toBe(notes.a3);
});

it('runs commands of the palette on the current place, and offers readers what they can do', async () => {
  const { room, store, actions, notes, said } = open();
  act(() => room.current.setNote(notes.a2));
  act(() => void actions.run('moveRight'));
  expect(store.addressOf(store.cellOf(notes.a2) ?? { section: '', row: 0 })).toBe('B2');
  expect(actions.run('pageUp')).toBe(false);
  expect(actions.can('pageUp')).toBe(false);
  act(() => room.current.setCell({ section: 'gone', row: 9 }));
  act(() => void actions.run('remove'));
  await said('This place is empty.');
  cleanup();
  const reader = open('observer');
  act(() => reader.room.current.setNote(reader.notes.a2));
  expect(reader.actions.can('details')).toBe(true);
  expect(reader.actions.can('remove')).toBe(false);
});

it('selects by Shift and arrows and by Control and A, and does what is asked to all of them', async () => {
  const { store, notes, focusNote, press, said } = open();
  focusNote('Rest is on the timetable.');
  press('ArrowRight', { shiftKey: true });
  await said('2 notes selected.');
  press('ArrowRight', { altKey: true, shiftKey: true });
  expect([notes.a2, notes.a3].map((id) => store.cellOf(id)?.section)).toEqual(
    Array(2).fill(store.getSections()[1]?.id),
  );
  press('a', { ctrlKey: true });
  await said('3 notes selected.');
  press('Delete');
  expect(store.getNoteCount()).toBe(0);
  press('z', { ctrlKey: true });
  expect(store.getNoteCount()).toBe(3);
});

it('lets go of what is selected by Escape, and by going on', async () => {
  const { room, focusNote, press, said, actions } = open();
  focusNote('Rest is on the timetable.');
  press('a', { ctrlKey: true });
  await said('2 notes selected.');
  press('Escape');
  await said('Nothing is selected.');
  expect(actions.can('escape')).toBe(false);
  press('a', { ctrlKey: true });
  press('ArrowRight');
  expect(actions.can('escape')).toBe(false);
  expect(room.current.get().note).toBeDefined();
});

it('leaves letters alone where they were switched off, and hears the keys that were chosen', async () => {
  const { store, notes, focusNote, press, said } = open();
  changeSettings({ letters: false, keys: { remove: ['Alt+Shift+D'] } });
  focusNote('No separate queue.');
  press('n');
  await said('Press Enter to edit this note.');
  expect(screen.queryByRole('textbox')).toBeNull();
  press('Delete');
  expect(store.getNote(notes.a3)).toBeDefined();
  press('D', { altKey: true, shiftKey: true });
  expect(store.getNote(notes.a3)).toBeUndefined();
});
