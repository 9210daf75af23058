import { deleteNotes, deleteSection, insertNote, parseAddress, setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestChanges } from './testChanges.tsx';

// Fetched on the first use; in a test that would be a wait.
beforeAll(() => Promise.all([import('./ChangesDialog.tsx'), import('../ui/DialogWindow.tsx')]));
afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const address = () => here().dataset['place'];
const press = (key: string) => {
  fireEvent.keyDown(here(), { key });
  fireEvent.keyUp(here(), { key });
};
const rows = () => [...screen.getByRole('dialog').querySelectorAll<HTMLElement>('[data-row]')];
const words = (row: HTMLElement | undefined) =>
  [...(row?.children ?? [])].map(({ textContent }) => textContent.replace(/\.\.? $/, '.').trim()).join(' | ');

async function openList(changes: ReturnType<typeof openTestChanges>) {
  act(() => changes.actions.open());
  await screen.findByRole('dialog', { name: 'What has changed' });
}

/** I go to a place by myself. */
function go({ room, store, actions }: ReturnType<typeof openTestChanges>, words: string) {
  const place = parseAddress(words);
  const section = store.getSections()[place?.column ?? 0]?.id ?? '';
  act(() => room.current.setCell({ section, row: place?.row ?? 0 }));
  act(() => void actions.back());
}

describe('the list of what has changed', () => {
  it('tells by section and note what it says now, what it said, who and when', async () => {
    const changes = openTestChanges();
    const { change, notes, sections, happened } = changes;
    await happened(
      change(notes.b2, { kinds: ['edited', 'moved'], section: sections.b, by: ['kofi', 'sian'] }),
      change(notes.a3, { kinds: ['new', 'comment'], by: [] }),
      change('gone', { kinds: ['deleted'], before: { text: 'Bus money', address: 'A5' } }),
      change(sections.b, { of: 'section', section: sections.b, before: { text: 'Old title', address: 'B' } }),
    );
    await openList(changes);
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['A The world in 2035', 'B What we want to see']);
    expect(rows().map(words)).toEqual([
      'A3. Somebody wrote: No separate queue. | New comment. a minute ago',
      'A5. Kofi deleted: Bus money. | a minute ago',
      'B. Kofi renamed this section: What we want to see. | Before: Old title. | a minute ago',
      'B2. Kofi and somebody edited it and moved it here from A2: Travel paid. | Before: Old words. | a minute ago',
    ]);
  });

  it('says since when nothing has changed', async () => {
    const changes = openTestChanges();
    expect(screen.getByRole('button', { name: 'Nothing new since you looked' })).toBeTruthy();
    await openList(changes);
    expect(screen.getByText(/^Nothing has changed since .*00:05\.$/)).toBeTruthy();
    expect(here().getAttribute('role')).toBe('dialog');
  });

  it('takes me to a change with Enter, and from there back to the exact cell with Escape', async () => {
    const changes = openTestChanges();
    const { change, notes, sections, theirs, happened, remotely } = changes;
    await happened(change(notes.a2), change(notes.b2, { section: sections.b }));
    go(changes, 'A3');
    await openList(changes);
    press('ArrowDown');
    press('Enter');
    await waitFor(() => expect(address()).toBe('B2'));
    expect(screen.getByRole('button', { name: 'Back to A3' })).toBeTruthy();
    // Somebody inserts a note above the one where I began: it is that note to which I come back.
    await remotely(
      () =>
        void insertNote(theirs, { section: sections.a, row: 2, text: 'x', colour: 'blue', author: 'kofi' }),
    );
    await openList(changes);
    expect(here().dataset['row']).toBe(notes.b2);
    press('Escape');
    await waitFor(() => expect(address()).toBe('A4'));
    expect(here().textContent).toContain('No separate queue.');
    await changes.says('Back on A4.');
    expect(screen.queryByRole('button', { name: /^Back to/ })).toBeNull();
  });

  it('leaves me where I am when I have moved by myself', async () => {
    const changes = openTestChanges();
    const { change, notes, happened } = changes;
    await happened(change(notes.a2));
    go(changes, 'B4');
    await openList(changes);
    press('Enter');
    await waitFor(() => expect(address()).toBe('A2'));
    go(changes, 'A3');
    await openList(changes);
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(address()).toBe('A3'));
  });

  it('lets what others do meanwhile wait behind a count, and changes no word under my hands', async () => {
    const changes = openTestChanges();
    const { change, notes, theirs, sections, happened, remotely, says } = changes;
    const first = change(notes.b2, { section: sections.b });
    await happened(first);
    await openList(changes);
    const before = words(rows()[0]);
    await remotely(() => setNoteText(theirs, notes.b2, 'Something else'));
    await happened({ ...first, atMs: Date.now() }, change(notes.a2));
    expect(rows().map(words)).toEqual([before]);
    fireEvent.click(screen.getByRole('button', { name: '2 more changes. Show them' }));
    await says('2 more are in the list.');
    expect(rows().map((row) => row.dataset['row'])).toEqual([notes.a2, notes.b2]);
    expect(here().dataset['row']).toBe(notes.b2);
    expect(words(rows()[1])).toContain('Something else');
  });

  it('marks one as seen with Delete or its button, and the rest at once', async () => {
    const changes = openTestChanges();
    const { change, notes, sections, happened, unseen, says } = changes;
    await happened(change(notes.a2), change(notes.a3), change(notes.b2, { section: sections.b }));
    await openList(changes);
    press('Delete');
    await says('Seen. 2 left.');
    expect(unseen()).toEqual([notes.a3, notes.b2]);
    expect(here().dataset['row']).toBe(notes.a3);
    press('ArrowRight');
    expect(here().getAttribute('aria-label')).toBe('Seen: A3');
    fireEvent.click(screen.getByRole('button', { name: 'Seen: A3' }));
    await says('Seen. 1 left.');
    // What comes while I read is not marked with the rest.
    await happened(change(notes.b2, { section: sections.b }), change(notes.a2, { atMs: Date.now() }));
    fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
    await says('1 change is marked as seen.');
    expect(unseen()).toEqual([notes.a2]);
    await waitFor(() => expect(here().textContent).toBe('Close'));
  });

  it('goes to the place of a deleted note, which is seen then; where the section is gone it says so', async () => {
    const changes = openTestChanges();
    const { change, theirs, notes, sections, happened, remotely, unseen, says } = changes;
    await remotely(() => void deleteNotes(theirs, [notes.a3]));
    await happened(change(notes.a3, { kinds: ['deleted'], before: { text: 'Old', address: 'A3' } }));
    await openList(changes);
    press('Enter');
    await waitFor(() => expect(address()).toBe('A3'));
    expect(unseen()).toEqual([]);
    await remotely(() => void deleteSection(theirs, sections.b));
    await happened(change(sections.b, { of: 'section', section: sections.b, kinds: ['deleted'] }));
    await openList(changes);
    expect(screen.getByRole('grid', { name: 'Sections that are gone' })).toBeTruthy();
    press('Enter');
    await says('There is no place to go to');
    expect(address()).toBe('A3');
  });
});

describe('the next and the previous change', () => {
  it('go through sections and rows from where I am, say who did what, and that it went round', async () => {
    const changes = openTestChanges();
    const { change, notes, sections, actions, happened, says, unseen } = changes;
    await happened(
      change(notes.b2, { section: sections.b, kinds: ['moved'] }),
      change('gone', { kinds: ['deleted'], before: { text: 'Bus money', address: 'A4' } }),
      change(notes.a2),
    );
    go(changes, 'A3');
    act(() => actions.next());
    await says('Kofi deleted: Bus money This place is empty now. 2 of 3.');
    expect(address()).toBe('A4');
    expect(unseen()).not.toContain('gone');
    act(() => actions.next());
    await says('Kofi moved it here from A2: 2 of 2.');
    expect(address()).toBe('B2');
    act(() => actions.next());
    await says('Round again. Kofi edited: 1 of 2.');
    expect(address()).toBe('A2');
    act(() => actions.previous());
    await says('Round again.');
    expect(address()).toBe('B2');
    act(() => void actions.back());
    expect(address()).toBe('A3');
  });

  it('say since when there is none, and move nothing', async () => {
    const changes = openTestChanges();
    const { actions, says } = changes;
    go(changes, 'A3');
    act(() => actions.next());
    await says('Nothing has changed since ');
    expect(address()).toBe('A3');
    act(() => actions.markAllSeen());
    await says('Nothing has changed since ');
  });
});

describe('with the room’s own log', () => {
  it('a change waits behind the count, is read, visited, and seen once I have left it', async () => {
    const changes = openTestChanges('room');
    const { theirs, notes, remotely, unseen } = changes;
    go(changes, 'A3');
    await remotely(() => setNoteText(theirs, notes.b2, 'Travel paid at once.'));
    expect(screen.getByRole('button', { name: '1 change since you looked' })).toBeTruthy();
    await openList(changes);
    expect(words(rows()[0])).toMatch(
      /^B2\. Kofi edited: Travel paid at once\. \| Before: Travel paid\. \| on /,
    );
    press('Enter');
    await waitFor(() => expect(address()).toBe('B2'));
    expect(unseen()).toEqual([notes.b2]);
    await openList(changes);
    press('Escape');
    await waitFor(() => expect(address()).toBe('A3'));
    expect(unseen()).toEqual([]);
  });
});

describe('holding others’ changes', () => {
  it('is said and shown both ways, with how many wait, and addresses are as of then', async () => {
    const changes = openTestChanges();
    const { actions, says, room, theirs, notes, remotely, store } = changes;
    go(changes, 'A3');
    act(() => actions.toggleFreeze());
    await says('Others’ changes wait until you let them in');
    expect(room.hold.held.get()?.reasons).toEqual(['frozen']);
    expect(screen.getByText(/^Held since \d\d:\d\d\. Nothing waits\.$/)).toBeTruthy();
    expect(screen.getByText(/^as of \d\d:\d\d$/)).toBeTruthy();
    await remotely(() => setNoteText(theirs, notes.b2, 'Meanwhile'));
    expect(store.getNote(notes.b2)?.text).toBe('Travel paid.');
    expect(screen.getByText(/^Held since \d\d:\d\d\. 1 change waits\.$/)).toBeTruthy();
    const letIn = screen.getByRole('button', { name: 'Let them in' });
    act(() => letIn.focus());
    fireEvent.click(letIn);
    await says('Let in: 1 change.');
    expect(store.getNote(notes.b2)?.text).toBe('Meanwhile');
    expect(screen.queryByText(/^Held since/)).toBeNull();
    expect(screen.queryByText(/^as of/)).toBeNull();
    expect(address()).toBe('A3');
  });
});
