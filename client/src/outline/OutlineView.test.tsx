// @vitest-environment jsdom
import {
  addComment,
  addNote,
  deleteNotes,
  deleteSection,
  lockSection,
  moveNote,
  setNoteText,
} from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { noteActionsOf } from '../note/useNoteActions.ts';
import { noteFilterOf } from '../note/useNoteFilter.ts';
import { changeSettings } from '../session/settings.ts';
import { OutlineView } from './OutlineView.tsx';

beforeAll(async () => void (await import('../ui/MenuWindow.tsx')));
afterEach(() => {
  cleanup();
  changeSettings({ items: {} });
});

const focused = () => document.activeElement ?? document.body;
const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) =>
  fireEvent.keyDown(focused(), { key, ...held });
const write = (words: string) => fireEvent.input(focused(), { target: { value: words } });

function openOutline(role: 'participant' | 'observer' | 'facilitator' = 'participant') {
  const opened = openSharedTestRoom(role);
  const announcer = renderInRoom(opened.room, <OutlineView />);
  const actions = noteActionsOf(opened.room, announcer);
  const said = (words: string | RegExp) => waitFor(() => expect(announcer.lastSaid.get()).toMatch(words));
  const item = (note: string) => document.querySelector<HTMLElement>(`[data-note="${note}"]`) as HTMLElement;
  const whole = (note: string) => item(note).querySelector<HTMLElement>('[data-part="item"]') as HTMLElement;
  const focus = (note: string) => act(async () => whole(note).focus());
  const button = (name: string) => screen.getByRole('button', { name });
  const click = (name: string) => act(async () => void fireEvent.click(button(name)));
  const text = (note: string) => opened.store.getNote(note)?.text;
  const address = (note: string) =>
    opened.store.addressOf(opened.store.cellOf(note) ?? { section: '', row: 0 });
  return { ...opened, announcer, actions, said, item, whole, focus, button, click, text, address };
}

test('each section has a heading with its letter, title and number of notes, and its notes as a list', () => {
  openOutline();
  const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
  expect(headings).toEqual(['A. The world in 2035, 2 notes', 'B. What we want to see, 1 note']);
  const list = screen.getByRole('list', { name: /The world in 2035/ });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
});

test('a note is read words first, then whose it is, then its buttons by name and address', () => {
  const { item, notes } = openOutline();
  const read = item(notes.a2).textContent ?? '';
  expect(read.indexOf('Rest is on the timetable.')).toBe(0);
  expect(read.indexOf('Kofi')).toBeLessThan(read.indexOf('Edit'));
  const names = within(item(notes.a2))
    .getAllByRole('button')
    .map((one) => one.textContent?.trim());
  expect(names).toEqual(['Edit A2', 'Comment on A2', 'More for A2']);
});

test('Tab stops at the current note, its buttons and one way to write at the end', () => {
  const { room, item, notes, button, whole } = openOutline();
  act(() => room.current.setNote(notes.a3));
  const stops = [...document.querySelectorAll<HTMLElement>('.outline-section [tabindex="0"]')];
  expect(stops).toEqual([
    whole(notes.a3),
    ...within(item(notes.a3)).getAllByRole('button'),
    button('Write a note in A'),
  ]);
});

test('a note is edited by its button, and Enter saves and goes on to the next', async () => {
  const { notes, click, text, said, item, whole } = openOutline();
  await click('Edit A2');
  expect(focused()).toBe(screen.getByRole('textbox', { name: 'Note A2' }));
  expect(item(notes.a2).contains(focused())).toBe(true);
  write('Rest.');
  await act(async () => void press('Enter'));
  expect(text(notes.a2)).toBe('Rest.');
  expect(focused()).toBe(whole(notes.a3));
  await said('Saved, A2.');
});

test('Control Enter in the editor saves and stays', async () => {
  const { notes, click, whole } = openOutline();
  await click('Edit A2');
  await act(async () => void press('Enter', { ctrlKey: true }));
  expect(focused()).toBe(whole(notes.a2));
});

test('a note is written at the end of a section by its button', async () => {
  const { store, sections, click, said } = openOutline();
  await click('Write a note in B');
  write('Quiet rooms.');
  await act(async () => void press('Enter'));
  const made = store.noteAt({ section: sections.b, row: 3 });
  expect(store.getNote(made ?? '')?.text).toBe('Quiet rooms.');
  expect(focused().closest('li')?.dataset['note']).toBe(made);
  await said('Saved, B3.');
});

test('arrows go from note to note and across sections; the end is said once', async () => {
  const { notes, focus, said, whole } = openOutline();
  await focus(notes.a2);
  press('ArrowDown');
  expect(focused()).toBe(whole(notes.a3));
  press('ArrowDown');
  expect(focused()).toBe(whole(notes.b2));
  press('ArrowDown');
  await said('Last note.');
  press('ArrowLeft');
  expect(focused()).toBe(whole(notes.a2));
});

test('a note is duplicated by its key, and the copy has the focus', async () => {
  const { store, sections, notes, focus, text, said, whole } = openOutline();
  await focus(notes.a2);
  await act(async () => void press('D', { altKey: true, shiftKey: true }));
  const copy = store.noteAt({ section: sections.a, row: 3 }) ?? '';
  expect(text(copy)).toBe(text(notes.a2));
  expect(focused()).toBe(whole(copy));
  await said('Duplicated, A3.');
});

test('its menu has links to and in a note for readers as well, those in it only where there are any', async () => {
  const { theirs, remotely, click, notes } = openOutline('observer');
  const names = () => screen.getAllByRole('menuitem').map((item) => item.textContent);
  await click('More for A2');
  await waitFor(() => expect(names()).toContain('Copy a link to this note'));
  expect(names()).not.toContain('Open a link in this note');
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
  await remotely(() => setNoteText(theirs, notes.a2, 'See https://a.example/x'));
  await click('More for A2');
  await waitFor(() => expect(names()).toContain('Open a link in this note'));
});

test('Delete deletes, the focus stays on the place, and Control Z brings the note back', async () => {
  const { notes, focus, store, said, whole } = openOutline();
  await focus(notes.a2);
  await act(async () => void press('Delete'));
  expect(store.getNote(notes.a2)).toBeUndefined();
  expect(focused().textContent).toContain('A2: empty');
  await said('Deleted. Control Z brings it back.');
  await act(async () => void press('z', { ctrlKey: true }));
  expect(focused()).toBe(whole(notes.a2));
  await said('Undone: the note is back in A2.');
});

test('a letter on an empty place begins a note there', async () => {
  const { room, sections, actions, store } = openOutline();
  await act(async () => {
    room.current.setCell({ section: sections.b, row: 3 });
    actions.focusCurrent();
  });
  press('q');
  await act(async () => {});
  expect(focused()).toHaveProperty('value', 'q');
  await act(async () => void press('Enter'));
  expect(store.getNote(store.noteAt({ section: sections.b, row: 3 }) ?? '')?.text).toBe('q');
});

test('a letter on a note changes nothing and says how to edit', async () => {
  const { notes, focus, text, said } = openOutline();
  await focus(notes.a2);
  press('q');
  expect(text(notes.a2)).toBe('Rest is on the timetable.');
  await said('Press Enter to edit this note. Nothing was changed.');
});

test('a colleague who moves the note under the focus takes the focus along, in the same commit', async () => {
  const { notes, sections, theirs, focus, remotely, said, whole } = openOutline();
  await focus(notes.a2);
  await remotely(() => void moveNote(theirs, notes.a2, { section: sections.b, row: 3 }));
  expect(focused()).toBe(whole(notes.a2));
  await said('This note is now B3.');
});

test('the same button keeps the focus when its note is moved to another section', async () => {
  const { notes, sections, theirs, remotely, button } = openOutline();
  await act(async () => button('More for A2').focus());
  await remotely(() => void moveNote(theirs, notes.a2, { section: sections.b, row: 3 }));
  expect(focused()).toBe(button('More for B3'));
});

test('a colleague who deletes the note under the focus leaves its place, and is named once', async () => {
  const { notes, theirs, focus, remotely, said } = openOutline();
  await focus(notes.a2);
  await remotely(() => void deleteNotes(theirs, [notes.a2]));
  expect(focused().textContent).toContain('A2: empty');
  await said('Kofi deleted this note. The place is empty; you are still on A2.');
});

test('a command does not run on a note that landed on my place before I was told of it', async () => {
  const { room, sections, theirs, actions, remotely, store, said } = openOutline();
  await act(async () => {
    room.current.setCell({ section: sections.b, row: 3 });
    actions.focusCurrent();
  });
  // With a key just pressed, the line about it waits for a second.
  press('Shift');
  await remotely(() => {
    addNote(theirs, { section: sections.b, row: 3, text: 'Mine first.', colour: 'pink', author: 'kofi' });
  });
  await act(async () => void press('Delete'));
  expect(store.getNoteCount()).toBe(4);
  await said(/^Another note is here now: Mine first/);
});

test('when the section under the focus goes, the focus is with its note or in the neighbour', async () => {
  const { notes, sections, theirs, focus, remotely, whole } = openOutline();
  await focus(notes.b2);
  await remotely(() => void deleteSection(theirs, sections.b));
  expect(focused()).toBe(whole(notes.b2));
  expect(screen.getByRole('heading', { name: /Not in a section/ })).toBeTruthy();
});

test('others’ notes leave the focus and the text area alone while I write', async () => {
  const { notes, sections, theirs, click, remotely } = openOutline();
  await click('Edit A3');
  const area = focused();
  write('No separate queue, ever.');
  await remotely(() => {
    addNote(theirs, { section: sections.a, row: 2, text: 'New on top.', colour: 'pink', author: 'kofi' });
    setNoteText(theirs, notes.a2, 'Changed.');
  });
  expect(focused()).toBe(area);
  expect(area).toHaveProperty('value', 'No separate queue, ever.');
});

test('a note that I write in goes on in its new section', async () => {
  const { notes, sections, theirs, click, remotely, text, item } = openOutline();
  await click('Edit A2');
  write('Rest, and more.');
  await remotely(() => void moveNote(theirs, notes.a2, { section: sections.b, row: 3 }));
  expect(item(notes.a2).contains(focused())).toBe(true);
  expect(focused()).toHaveProperty('value', 'Rest, and more.');
  await act(async () => void press('Enter', { ctrlKey: true }));
  expect(text(notes.a2)).toBe('Rest, and more.');
});

test('what others changed is marked until I have been there', async () => {
  const { notes, theirs, focus, item, remotely } = openOutline();
  await remotely(() => void setNoteText(theirs, notes.a3, 'One queue.'));
  await waitFor(() => expect(item(notes.a3).textContent).toContain('changed'));
  await focus(notes.a3);
  await act(async () => void press('ArrowUp'));
  await waitFor(() => expect(item(notes.a3).textContent).not.toContain('changed'));
});

test('how many comments there are is heard with the note, where that is switched on', async () => {
  const { mine, notes, remotely, whole } = openOutline();
  await remotely(() => void addComment(mine, { note: notes.a2, text: 'Why?', author: 'kofi' }));
  expect(whole(notes.a2).textContent).toMatch(/Kofi\. 1 comment$/);
  await act(async () => changeSettings({ items: { comments: false } }));
  expect(whole(notes.a2).textContent).toMatch(/Kofi$/);
});

test('an item that was switched off is seen but not heard', async () => {
  const { notes, item } = openOutline();
  await act(async () => changeSettings({ items: { author: false } }));
  expect(item(notes.a2).querySelector('.by > span')?.getAttribute('aria-hidden')).toBe('true');
  expect(item(notes.a2).querySelector('.addr')?.getAttribute('aria-hidden')).toBe('true');
});

test('the filter shows what matches, and always the note where I am', async () => {
  const { room, notes, item } = openOutline();
  act(() => room.current.setNote(notes.a3));
  await act(async () => noteFilterOf(room).set({ text: 'rest' }));
  expect(item(notes.a2)).toBeTruthy();
  expect(item(notes.a3).textContent).toContain('not in the filter');
  expect(item(notes.b2)).toBeNull();
  expect(screen.getByRole('heading', { name: /What we want to see,\s*0 of 1 note/ })).toBeTruthy();
  await act(async () => room.current.setNote(notes.a2));
  expect(item(notes.a3)).toBeNull();
});

test('another order changes the list and not the board', async () => {
  const { notes, store, sections, said } = openOutline();
  const before = store.getColumn(sections.a).cells;
  fireEvent.click(screen.getByRole('radio', { name: 'By author' }));
  expect(store.getColumn(sections.a).cells).toBe(before);
  expect(notes.a2).toBe(before[0]);
  await said('By author in each section. The board itself is unchanged.');
});

test('the menu has what the grid can do with a note', async () => {
  const { click, notes, address } = openOutline();
  await click('More for A2');
  const menu = await screen.findByRole('menu', { name: 'What to do with A2' });
  const items = within(menu)
    .getAllByRole('menuitem')
    .map((one) => one.textContent);
  expect(items).toEqual(
    expect.arrayContaining([
      'Edit',
      'Comments',
      'Move to…',
      'Move to the next section',
      'Colour…',
      'Cut',
      'Copy',
      'Delete',
    ]),
  );
  await act(
    async () =>
      void fireEvent.click(within(menu).getByRole('menuitem', { name: 'Move to the next section' })),
  );
  await waitFor(() => expect(address(notes.a2)).toBe('B2'));
  await waitFor(() => expect(focused().closest('li')?.dataset['note']).toBe(notes.a2));
});

test('Shift F2 and the button open the comments; the button counts them', async () => {
  const { notes, mine, focus, actions, click, remotely } = openOutline();
  await focus(notes.a2);
  press('F2', { shiftKey: true });
  expect(actions.dialog.get()).toEqual({ kind: 'comments', note: notes.a2 });
  await act(async () => actions.closeDialog());
  await remotely(() => void addComment(mine, { note: notes.a3, text: 'Why?', author: 'kofi' }));
  await click('1 comment on A3');
  expect(actions.dialog.get()).toEqual({ kind: 'comments', note: notes.a3 });
});

test('the palette’s commands run here as keys do', async () => {
  const { room, notes, actions, address } = openOutline();
  await act(async () => room.current.setNote(notes.a3));
  expect(actions.can('moveUp')).toBe(true);
  expect(actions.can('selectAll')).toBe(false);
  await act(async () => void actions.run('moveUp'));
  expect(address(notes.a3)).toBe('A2');
});

test('who came in to read finds words, comments and a menu, and nothing to write in', () => {
  const { item, notes } = openOutline('observer');
  const names = within(item(notes.a2))
    .getAllByRole('button')
    .map((one) => one.textContent?.trim());
  expect(names).toEqual(['Comment on A2', 'More for A2']);
  expect(screen.queryByRole('button', { name: /Write a note/ })).toBeNull();
});

test('a locked section says so and offers no editing', async () => {
  const { mine, sections, remotely } = openOutline();
  await remotely(() => void lockSection(mine, sections.a, true));
  expect(screen.getByRole('heading', { name: /locked/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Edit A2' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Edit B2' })).toBeTruthy();
});

test('beyond 1,500 notes one section is shown at a time, in parts', async () => {
  const { mine, sections, remotely } = openOutline();
  await remotely(() =>
    mine.doc.transact(() => {
      for (let count = 0; count < 1_500; count += 1)
        addNote(mine, { section: sections.b, text: `${count}`, colour: 'blue', author: 'kofi' });
    }),
  );
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Next section' }));
  expect(screen.getByRole('heading', { name: /What we want to see,\s*1501 notes/ })).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(200);
  fireEvent.click(screen.getByRole('button', { name: 'Show notes 201 to 400 of 1501' }));
  await waitFor(() => expect((focused() as HTMLElement).textContent).toMatch(/^199/));
  fireEvent.keyDown(focused(), { key: 'ArrowUp' });
  await waitFor(() => expect((focused() as HTMLElement).textContent).toMatch(/^198/));
});
