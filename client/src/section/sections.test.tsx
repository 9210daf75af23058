import { deleteSection, lockSection, renameSection, UNSORTED } from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestSections } from './testSections.tsx';

afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const address = () =>
  `${here().getAttribute('aria-colindextext')}${here().getAttribute('aria-rowindextext')}`;
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(here(), { key, ...held });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const type = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const header = (section: string) =>
  document.querySelector<HTMLElement>(`th[data-section="${section}"]`) ?? document.body;

describe('a board without sections', () => {
  it('says so in one sentence, adds a section, and goes to its first place', async () => {
    const { letters, says } = openTestSections();
    expect(screen.getByText(/^Nothing here yet\. Add a section, or press Enter/)).toBeTruthy();
    fireEvent.click(button('Add a section'));
    await screen.findByRole('dialog', { name: 'Add a section' });
    expect(here().getAttribute('name')).toBe('title');
    fireEvent.click(button('Add it'));
    expect(screen.getByText('Type a title first. Nothing was changed.')).toBeTruthy();
    type(/^Title/, '  The world   in 2035 ');
    type(/^Prompt/, 'What is different?');
    fireEvent.click(button('Add it'));
    await says('Section A added: The world in 2035');
    expect(letters()).toEqual(['A The world in 2035', 'B']);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(address()).toBe('A2'));
    expect(screen.queryByText(/^Nothing here yet/)).toBeNull();
  });

  it('offers nothing to somebody who came to read', () => {
    openTestSections([], 'observer');
    expect(screen.getByText('Nothing here yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a section' })).toBeNull();
  });
});

describe('the header of a column', () => {
  it('opens the form with Enter, writes only what I changed, and gets the focus back', async () => {
    const { room, store, ids, says } = openTestSections(['One', 'Two']);
    const [one, two] = ids as [string, string];
    act(() => header(two).focus());
    press('Enter');
    await screen.findByRole('dialog', { name: 'Edit section B' });
    // Meanwhile somebody else renames it: my new prompt leaves their title.
    act(() => void renameSection(room.board, two, 'Two, renamed'));
    type(/^Prompt/, 'And now?');
    fireEvent.click(button('Save'));
    await says('Saved, the prompt of section B.');
    expect(store.getSection(two)).toMatchObject({ title: 'Two, renamed', prompt: 'And now?' });
    expect(store.getSection(one)?.title).toBe('One');
    await waitFor(() => expect(here()).toBe(header(two)));
  });

  it('tells a reader, a participant at a lock, and anybody at the last column why there is no form', async () => {
    const reader = openTestSections(['One'], 'observer');
    act(() => header(reader.ids[0] ?? '').focus());
    press('F2');
    await reader.says('You came in to read. Nothing was changed.');
    cleanup();
    const locked = openTestSections(['One']);
    lockSection(locked.board, locked.ids[0] ?? '', true);
    act(() => header(locked.ids[0] ?? '').focus());
    press('Enter');
    await locked.says('Only facilitators can change this section now.');
    cleanup();
    const last = openTestSections();
    act(() => header(UNSORTED).focus());
    press('Enter');
    await last.says('There is no title to edit.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the words when somebody deletes the section meanwhile', async () => {
    const { board, ids, letters, says } = openTestSections(['One', 'Two']);
    act(() => header(ids[0] ?? '').focus());
    press('Enter');
    await screen.findByRole('dialog', { name: 'Edit section A' });
    type(/^Title/, 'Better');
    act(() => void deleteSection(board, ids[0] ?? ''));
    expect(screen.getByText(/^Somebody deleted this section\. Your words are still here/)).toBeTruthy();
    fireEvent.click(button('Add it'));
    await says('Section B added: Better');
    expect(letters()).toEqual(['A Two', 'B Better', 'C']);
  });
});

describe('the list of sections', () => {
  async function openList(titles: string[], role?: 'participant' | 'observer' | 'facilitator') {
    const opened = openTestSections(titles, role);
    act(() => opened.actions.openList());
    await screen.findByRole('dialog', { name: 'Sections' });
    return opened;
  }

  it('moves sections, keeps the focus on the button, and says the ends', async () => {
    const { letters, says } = await openList(['One', 'Two', 'Three']);
    act(() => button('Move left: section B, Two').focus());
    fireEvent.click(here());
    await says('Moved. It is now section A: Two');
    expect(letters()).toEqual(['A Two', 'B One', 'C Three', 'D']);
    expect(here().getAttribute('aria-label')).toBe('Move left: section A, Two');
    fireEvent.click(here());
    await says('Section A is the first already.');
    fireEvent.click(button('Move right: section C, Three'));
    await says('Section C is the last already.');
  });

  it('deletes a section, says where its notes are, and Control Z brings all of it back', async () => {
    const { store, ids, write, letters, says } = await openList(['One', 'Two']);
    const [one] = ids as [string];
    await write(one, 'First');
    await write(one, 'Second');
    fireEvent.click(button('Delete section A, One'));
    await says('Section A is deleted: One. Its 2 notes stay, not in a section. Control Z brings it back.');
    expect(letters()).toEqual(['A Two', 'B']);
    expect(store.getColumn(UNSORTED).cells).toHaveLength(2);
    expect(here().getAttribute('aria-label')).toBe('Delete section A, Two');
    press('z', { ctrlKey: true });
    await says('Undone: section A is back, with 2 notes: One');
    expect(letters()).toEqual(['A One', 'B Two', 'C']);
    expect(store.getColumn(one).cells).toHaveLength(2);
  });

  it('adds and edits in the same dialog, and comes back to the list', async () => {
    const { letters, says } = await openList(['One']);
    fireEvent.click(button('Add a section'));
    expect(screen.getByRole('form', { name: 'Add a section' })).toBeTruthy();
    expect(here().getAttribute('name')).toBe('title');
    type(/^Title/, 'Two');
    fireEvent.click(button('Add it'));
    await says('Section B added: Two');
    expect(here().textContent).toBe('Add a section');
    fireEvent.click(button('Edit section B, Two'));
    type(/^Title/, 'Second');
    fireEvent.click(button('Save'));
    await says('Section B is now: Second');
    expect(here().getAttribute('aria-label')).toBe('Edit section B, Second');
    fireEvent.click(button('Undo'));
    await says('Undone: section B is called: Two');
    expect(letters()).toEqual(['A One', 'B Two', 'C']);
  });

  it('lets facilitators alone lock and unlock', async () => {
    const { store, ids, says } = await openList(['One'], 'facilitator');
    fireEvent.click(button('Lock section A, One'));
    await says('Section A is locked. Only facilitators can change it now.');
    expect(store.getSection(ids[0] ?? '')?.locked).toBe(true);
    fireEvent.click(button('Unlock section A, One'));
    await says('Section A is open again.');
    cleanup();
    const participant = await openList(['One']);
    expect(screen.queryByRole('button', { name: /^Lock/ })).toBeNull();
    expect(participant.actions.lock(participant.ids[0] ?? '', true)).toBe(false);
    await participant.says('Only facilitators can lock a section. Nothing was changed.');
  });

  it('has no buttons for a reader', async () => {
    await openList(['One'], 'observer');
    const dialog = screen.getByRole('dialog', { name: 'Sections' });
    expect(within(dialog).getAllByRole('button')).toHaveLength(1);
    expect(within(dialog).getByText('One')).toBeTruthy();
  });

  it('says that a section is gone when somebody was faster', async () => {
    const { board, actions, ids, says } = openTestSections(['One']);
    deleteSection(board, ids[0] ?? '');
    expect(actions.move(ids[0] ?? '', 'left')).toBe(false);
    await says('Somebody deleted that section. Nothing else was changed.');
  });
});
