import { deleteNotes, setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestFind } from './testFind.tsx';

// Fetched on the first use; in a test that would be a wait.
beforeAll(() => Promise.all([import('./FindDialog.tsx'), import('../ui/DialogWindow.tsx')]));
afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const address = () => here().dataset['place'];
const press = (key: string) => fireEvent.keyDown(here(), { key });
const rows = () => [...screen.getByRole('dialog').querySelectorAll<HTMLElement>('[data-row]')];
const addresses = () => rows().map((row) => row.textContent.split('.')[0]);
const headings = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const type = (value: string) =>
  fireEvent.change(screen.getByRole('searchbox', { name: /^Words/ }), { target: { value } });

async function openDialog(find: ReturnType<typeof openTestFind>) {
  act(() => find.actions.open());
  const dialog = await screen.findByRole('dialog', { name: 'Find notes' });
  for (const details of dialog.querySelectorAll('details')) details.open = true;
}

describe('looking for notes', () => {
  it('lists what has the words, says how many, and takes me to the one I choose', async () => {
    const find = openTestFind();
    await openDialog(find);
    expect(here().getAttribute('type')).toBe('search');
    expect(screen.getByText('5 of 5 notes.')).toBeTruthy();
    type('quëue');
    await waitFor(() => expect(addresses()).toEqual(['A3', 'B3', 'B4']));
    await find.says('3 of 5 notes.');
    press('ArrowDown');
    press('ArrowDown');
    expect(here().textContent).toContain('B3');
    press('Enter');
    await waitFor(() => expect(address()).toBe('B3'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('narrows by author, colour, "changed" and "mine"', async () => {
    const find = openTestFind();
    await openDialog(find);
    choose('Written by', 'kofi');
    await waitFor(() => expect(addresses()).toEqual(['A2', 'A3', 'B2', 'B4']));
    choose('Colour', 'pink');
    await waitFor(() => expect(addresses()).toEqual(['B4']));
    choose('Written by', '');
    choose('Colour', '');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mine' }));
    await waitFor(() => expect(addresses()).toEqual(['B3']));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Mine' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Changed since I looked' }));
    await waitFor(() => expect(addresses()).toEqual(['B4']));
  });

  it('sorts the list and never the board', async () => {
    const find = openTestFind();
    const { store, sections } = find;
    const before = [sections.a, sections.b].map((section) => store.getColumn(section).cells);
    await openDialog(find);
    expect(headings()).toEqual(['A The world in 2035', 'B What we want to see']);
    choose('Order of this list', 'colour');
    await find.says('By colour.');
    await waitFor(() => expect(headings()).toEqual(['blue', 'green', 'pink']));
    choose('Order of this list', 'author');
    await waitFor(() => expect(headings()).toEqual(['Kofi', 'somebody']));
    choose('Order of this list', 'newest');
    await waitFor(() => expect(headings()).toEqual([]));
    expect([sections.a, sections.b].map((section) => store.getColumn(section).cells)).toEqual(before);
  });

  it('shifts nothing under my hands, and says so when what I choose is gone', async () => {
    const find = openTestFind();
    const { theirs, notes, remotely, go } = find;
    go(notes.a2);
    await openDialog(find);
    type('queue');
    await waitFor(() => expect(rows()).toHaveLength(3));
    await remotely(() => void deleteNotes(theirs, [notes.b3]));
    await remotely(() => setNoteText(theirs, notes.a2, 'A queue too'));
    expect(addresses()).toEqual(['A3', 'B3', 'B4']);
    fireEvent.click(rows()[1] as HTMLElement);
    await find.says('Somebody deleted that note.');
    expect(address()).toBe('A2');
  });
});

describe('the next and the previous note found', () => {
  it('go in reading order from where I am, and say when they went round', async () => {
    const find = openTestFind();
    const { actions, notes, go, says } = find;
    go(notes.b2);
    act(() => actions.lookFor({ text: 'queue' }));
    act(() => actions.next());
    await says('2 of 3.');
    expect(address()).toBe('B3');
    act(() => actions.previous());
    await says('1 of 3.');
    expect(address()).toBe('A3');
    act(() => actions.previous());
    await says('From the end again. 3 of 3.');
    act(() => actions.next());
    await says('From the top again. 1 of 3.');
    expect(address()).toBe('A3');
  });

  it('begin with Enter in the field, and ask what for where nothing is looked for', async () => {
    const find = openTestFind();
    const { actions, notes, go, says } = find;
    go(notes.a2);
    act(() => actions.next());
    await screen.findByRole('dialog', { name: 'Find notes' });
    type('nobody wrote this');
    press('Enter');
    await says('No notes match: “nobody wrote this”.');
    expect(screen.getByRole('dialog')).toBeTruthy();
    type('mine');
    press('Enter');
    await says('1 of 1.');
    expect(address()).toBe('B3');
    act(() => actions.next());
    await says('This is the only note found.');
  });
});

describe('the filter', () => {
  it('shows only what is looked for, takes me to it, says so, and shows all again', async () => {
    const find = openTestFind();
    const { notes, go, says, filter, theirs, remotely } = find;
    go(notes.a2);
    await openDialog(find);
    fireEvent.click(screen.getByRole('button', { name: 'Show only these in the grid and list' }));
    await says('Nothing to look for is chosen');
    type('queue');
    choose('Written by', 'kofi');
    fireEvent.click(screen.getByRole('button', { name: 'Show only these in the grid and list' }));
    await says('2 of 5 notes are shown.');
    expect(filter.results.get()).toEqual(new Set([notes.a3, notes.b4]));
    expect(address()).toBe('A3');
    expect(screen.getByText('2 of 5 notes are shown: “queue”, by Kofi.')).toBeTruthy();
    await remotely(() => setNoteText(theirs, notes.b2, 'queue'));
    expect(screen.getByText('3 of 5 notes are shown: “queue”, by Kofi.')).toBeTruthy();
    const all = screen.getByRole('button', { name: 'Show all' });
    act(() => all.focus());
    fireEvent.click(all);
    await says('All 5 notes are shown.');
    expect(address()).toBe('A3');
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  it('stays off where nothing matches, and stays on while I walk through what it shows', async () => {
    const find = openTestFind();
    const { actions, notes, go, says, filter } = find;
    act(() => actions.lookFor({ text: 'nothing of the kind' }));
    act(() => actions.showOnly());
    await says('No notes match, so nothing was changed.');
    expect(filter.results.get()).toBeUndefined();
    act(() => actions.clear());
    await says('All notes are shown already.');
    go(notes.a3);
    act(() => actions.lookFor({ text: 'queue' }));
    act(() => actions.showOnly());
    await says('3 of 5 notes are shown.');
    expect(address()).toBe('A3');
    act(() => actions.next());
    await says('2 of 3.');
    expect(filter.results.get()?.size).toBe(3);
  });
});
