import { addNote } from '@evenboard/board';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { NoteDialogs } from './NoteDialogs.tsx';
import { TestPlaceView } from './testPlaceView.tsx';
import { noteActionsOf } from './useNoteActions.ts';

beforeAll(async () => void (await import('../ui/DialogWindow.tsx')));

const withClipboard = (clipboard: object | undefined) =>
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });

afterEach(() => {
  cleanup();
  withClipboard(undefined);
  vi.unstubAllGlobals();
});

function openLinks(role: 'participant' | 'observer' = 'participant') {
  const opened = openSharedTestRoom(role);
  const announcer = renderInRoom(
    opened.room,
    <>
      <TestPlaceView />
      <NoteDialogs />
    </>,
  );
  const actions = noteActionsOf(opened.room, announcer);
  const write = (text: string) =>
    addNote(opened.theirs, { section: opened.sections.b, text, colour: 'blue', author: 'kofi' });
  const open = vi.fn();
  vi.stubGlobal('open', open);
  const said = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  return { ...opened, actions, write, open, said };
}

describe('a link to a note', () => {
  it('is copied without a key, by readers as well, and that is said', async () => {
    const { actions, notes, said } = openLinks('observer');
    const writeText = vi.fn(async () => undefined);
    withClipboard({ writeText });
    expect(actions.copyLink(notes.a3)).toBe(true);
    await said('The link to A3 is copied. It opens this note for everybody in the session.');
    expect(writeText).toHaveBeenCalledWith(`${location.origin}/s/s#note=${notes.a3}`);
  });

  it('is shown and marked where the browser lets the page copy nothing', async () => {
    const { actions, notes } = openLinks();
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    actions.copyLink(notes.a2);
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link to this note' });
    expect(field.value).toMatch(new RegExp(`/s/s#note=${notes.a2}$`));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.selectionEnd).toBe(field.value.length);
  });

  it('to a note that somebody has deleted is not copied', async () => {
    const { actions, said } = openLinks();
    expect(actions.copyLink('gone')).toBe(false);
    await said('Somebody deleted that note. Nothing else was changed.');
  });
});

describe('links in a note', () => {
  it('open at once where there is one, in a tab that knows nothing of this page', async () => {
    const { actions, write, open, said } = openLinks();
    expect(actions.openLinks(write('Read https://a.example/x.'))).toBe(true);
    expect(open).toHaveBeenCalledExactlyOnceWith('https://a.example/x', '_blank', 'noopener,noreferrer');
    await said('a.example is open in another tab.');
  });

  it('are listed where there are several, the first with the focus', async () => {
    const { actions, write, open } = openLinks('observer');
    actions.openLinks(write('https://a.example/x or https://b.example/'));
    const links = await screen.findAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([
      ['https://a.example/x', '_blank', 'noopener noreferrer'],
      ['https://b.example/', '_blank', 'noopener noreferrer'],
    ]);
    await waitFor(() => expect(document.activeElement).toBe(links[0]));
    expect(open).not.toHaveBeenCalled();
    fireEvent.click(links[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-place')).toBe(true));
  });

  it('are none in a note without any, and that is said', async () => {
    const { actions, notes, open, said } = openLinks();
    expect(actions.openLinks(notes.a2)).toBe(false);
    await said('There is no link in this note.');
    expect(open).not.toHaveBeenCalled();
  });
});

describe('merging with a note that is asked for', () => {
  it('takes one by its address, and says where there is none', async () => {
    const { actions, store, notes, said } = openLinks();
    actions.merge(notes.a3);
    const field = await screen.findByRole('textbox', { name: 'With which note?' });
    const submit = (typed: string) => {
      fireEvent.change(field, { target: { value: typed } });
      fireEvent.submit(field.closest('form') as HTMLElement);
    };
    submit('B7');
    expect(screen.getByRole('alert').textContent).toBe('There is no note in B7. Nothing was merged.');
    submit('A3');
    expect(screen.getByRole('alert').textContent).toContain('A3 is this note itself.');
    submit('b2');
    await said('2 notes merged into A3. Control Z takes them apart.');
    expect(store.getNote(notes.a3)?.text).toBe('No separate queue.\nTravel paid.');
  });

  it('offers the notes above and below', async () => {
    const { actions, store, notes, said } = openLinks();
    actions.merge(notes.a3);
    fireEvent.click(await screen.findByRole('button', { name: 'A2 Rest is on the timetable.' }));
    await said('2 notes merged into A2. Control Z takes them apart.');
    expect(store.getNote(notes.a3)).toBeUndefined();
  });
});

it('the dialog that asks where to moves all that are selected, the first to that place', async () => {
  const { actions, store, notes, sections, said } = openLinks();
  actions.openDialog({ kind: 'move', note: notes.a2, notes: [notes.a2, notes.a3] });
  await screen.findByRole('heading', { name: 'Move 2 notes' });
  fireEvent.click(screen.getByRole('button', { name: /What we want to see/ }));
  await said('2 notes moved, to B3 to B4.');
  expect(store.cellOf(notes.a2)).toEqual({ section: sections.b, row: 3 });
  expect(store.cellOf(notes.a3)).toEqual({ section: sections.b, row: 4 });
});

describe('words from elsewhere onto notes', () => {
  it('are put where they are wanted: over them, with the focus on the first', async () => {
    const { actions, notes, store, sections, said } = openLinks();
    actions.pasteText({ section: sections.a, row: 2 }, 'one\ntwo\nthree');
    const dialog = await screen.findByRole('dialog', { name: 'Paste at A2' });
    expect(dialog.textContent).toContain('2 notes stand where these words go. Nothing has been changed yet.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Put them in between'));
    fireEvent.click(screen.getByRole('button', { name: 'Replace the words of those 2 notes' }));
    await said('Pasted, A2 to A4. 2 notes have new words. Control Z brings the old ones back.');
    expect([notes.a2, notes.a3].map((note) => store.getNote(note)?.text)).toEqual(['one', 'two']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leave everything as it is where that is cancelled', async () => {
    const { actions, store, sections } = openLinks();
    actions.pasteText({ section: sections.a, row: 2 }, 'one\ttwo');
    await screen.findByRole('dialog', { name: 'Paste at A2' });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(store.getNoteCount()).toBe(3);
  });
});
