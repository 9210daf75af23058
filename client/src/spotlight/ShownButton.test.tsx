import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import { isBusy } from '../ui/isBusy.ts';
import { ShownButton } from './ShownButton.tsx';
import { useSpotlightWatch } from './useSpotlight.ts';

afterEach(cleanup);

function Page() {
  useSpotlightWatch();
  return (
    <>
      <TestPlaceView />
      <ShownButton />
    </>
  );
}

/** In this page no view can show anything, so that it waits. */
async function open() {
  const shared = openSharedTestRoom();
  shared.room.current.setNote(shared.notes.a2);
  const announcer = renderInRoom(shared.room, <Page />);
  shared.presence.spotlights.set([
    {
      by: { id: 'kamal', name: 'Kamal' },
      cell: { section: shared.sections.b, row: 2 },
      note: shared.notes.b2,
      atMs: 1,
    },
  ]);
  const button = await screen.findByRole('button', { name: 'Kamal wants to show B2. Go there' });
  return { ...shared, announcer, button };
}

it('waits without the focus, and takes me there with it', async () => {
  const { room, notes, announcer, button } = await open();
  await waitFor(() => expect(document.activeElement).toBe(document.body));
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('Kamal wants to show B2.'));
  fireEvent.click(button);
  expect(room.current.get().note).toBe(notes.b2);
  await waitFor(() => expect(document.activeElement).toHaveProperty('dataset.place', 'B2'));
  expect(screen.queryByRole('button', { name: /Go there/ })).toBeNull();
});

it('can be left: the focus goes back to where I am', async () => {
  const { room, notes } = await open();
  fireEvent.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(room.current.get().note).toBe(notes.a2);
  await waitFor(() => expect(document.activeElement).toHaveProperty('dataset.place', 'A2'));
  expect(screen.queryByRole('button', { name: /Go there/ })).toBeNull();
});

it('knows who is in the middle of something: in a text, in a dialog, in a menu', () => {
  const busy = (html: string) => {
    document.body.innerHTML = html;
    document.querySelector<HTMLElement>('[autofocus]')?.focus();
    return isBusy();
  };
  expect(busy('<textarea autofocus></textarea>')).toBe(true);
  expect(busy('<input autofocus>')).toBe(true);
  expect(busy('<div role="dialog"></div>')).toBe(true);
  expect(busy('<div role="menu"></div>')).toBe(true);
  expect(busy('<button autofocus></button>')).toBe(false);
  expect(busy('<input type="radio" autofocus>')).toBe(false);
  act(() => document.body.replaceChildren());
});
