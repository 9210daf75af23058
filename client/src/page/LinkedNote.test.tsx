import { deleteNotes } from '@evenboard/board';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { noteFilterOf } from '../note/index.ts';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import { navigate, noteAddress } from '../route.ts';
import { createValue } from '../session/Readable.ts';
import type { SaveState } from '../session/roomSession.ts';
import { LinkedNote } from './LinkedNote.tsx';

// jsdom has no pages to scroll.
beforeEach(() => void vi.stubGlobal('scrollTo', () => undefined));
afterEach(() => {
  cleanup();
  act(() => navigate('/', 'replace'));
});

/** A page that is opened with the address of a note, or without. */
function openPage(kind: SaveState['kind'], note?: 'a2' | 'a3' | 'b2' | 'none') {
  const opened = openSharedTestRoom();
  const save = createValue<SaveState>({ kind, waiting: 0 });
  const room = { ...opened.room, save };
  const idOf = (name: typeof note) => (name === undefined || name === 'none' ? 'none' : opened.notes[name]);
  if (note !== undefined) navigate(noteAddress('s', idOf(note)));
  const announcer = renderInRoom(
    room,
    <>
      <TestPlaceView />
      <LinkedNote />
      <button type="button">elsewhere</button>
    </>,
  );
  return {
    ...opened,
    room,
    goTo: (name: typeof note) => act(() => navigate(noteAddress('s', idOf(name)))),
    line: (now: SaveState['kind']) => act(() => save.set({ kind: now, waiting: 0 })),
    place: () => document.activeElement?.getAttribute('data-place'),
    said: (words: RegExp) => waitFor(() => expect(announcer.lastSaid.get()).toMatch(words)),
  };
}

it('gives the focus to the note of the address once the board is there, and takes it out of the address', async () => {
  const { line, place, said } = openPage('loading', 'b2');
  expect(place()).toBeNull();
  line('saved');
  await waitFor(() => expect(place()).toBe('B2'));
  await said(/^The link leads here, B2\.$/);
  expect([location.pathname, location.hash]).toEqual(['/s/s', '']);
});

it('goes to a note whose link is opened later, past the filter, wherever the focus is', async () => {
  const { room, goTo, place, said } = openPage('saved');
  act(() => noteFilterOf(room).set({ text: 'travel' }));
  act(() => screen.getByText('elsewhere').focus());
  goTo('a3');
  await waitFor(() => expect(place()).toBe('A3'));
  await said(/A3/);
  expect(noteFilterOf(room).results.get()).toBeUndefined();
  expect(location.hash).toBe('');
});

it('says that the note is gone, and leaves the focus where it is', async () => {
  const { theirs, notes, remotely, goTo, said, room } = openPage('saved');
  await remotely(() => deleteNotes(theirs, [notes.a3]));
  act(() => room.current.setNote(notes.b2));
  act(() => screen.getByText('elsewhere').focus());
  goTo('a3');
  await said(/^That note is gone\./);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('elsewhere')));
  expect(room.current.get().note).toBe(notes.b2);
  expect(location.hash).toBe('');
});

it('without a line goes to a note that this device has, and does not take another one for gone', async () => {
  const { goTo, place, said } = openPage('offline', 'a3');
  await waitFor(() => expect(place()).toBe('A3'));
  goTo('none');
  await said(/^The line is down, and this device does not have that note\./);
});

it('leaves the focus alone where the address leads to no note', () => {
  const { place, line } = openPage('loading');
  line('saved');
  expect(place()).toBeNull();
});
