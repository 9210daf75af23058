import type { SessionInfo } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { noteActionsOf } from '../note/useNoteActions.ts';
import { changeSettings, type View } from '../session/settings.ts';
import { Views } from './Views.tsx';

const setView = (view: View) => changeSettings({ view });

afterEach(() => {
  cleanup();
  act(() => setView('both'));
});

it('shows the same notes in one named region for each view, or in the one that is chosen', async () => {
  renderInRoom(openSharedTestRoom().room, <Views />);
  await waitFor(() => expect(screen.getAllByText('Travel paid.')).toHaveLength(2));
  expect(screen.getByRole('region', { name: 'Board' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Grid' })).toBeTruthy();
  act(() => setView('grid'));
  expect(screen.queryByRole('region', { name: 'Board' })).toBeNull();
  expect(screen.getAllByText('Travel paid.')).toHaveLength(1);
  act(() => setView('board'));
  await screen.findByRole('region', { name: 'Board' });
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getAllByText('Travel paid.')).toHaveLength(1);
});

const STAGE_TO_COMMENT: SessionInfo = {
  title: 'Ours',
  state: 'open',
  host: 'oluchi',
  timeZone: 'UTC',
  stage: 'now',
  plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may: ['comment'] }] },
};

it.each(['board', 'grid', 'outline'] as const)(
  'greys in the menu what cannot be done now, with the reason, which it says when chosen (%s)',
  async (view) => {
    act(() => setView(view));
    const { room, session, notes } = openSharedTestRoom();
    room.current.setNote(notes.a2);
    const announcer = renderInRoom(room, <Views />);
    const said = vi.spyOn(announcer, 'say');
    await screen.findAllByText('Travel paid.');
    act(() => session.info.set(STAGE_TO_COMMENT));
    await act(async () => noteActionsOf(room, announcer).run('menu'));
    const item = (name: RegExp) => screen.findByRole('menuitem', { name });
    const isGrey = async (name: RegExp) => (await item(name)).getAttribute('aria-disabled');
    expect(await isGrey(/^Edit/)).toBe('true');
    expect(await isGrey(/^Delete/)).toBe('true');
    expect(await isGrey(/^Comments/)).toBeNull();
    const why = 'Editing notes is off in this stage. You can comment.';
    expect((await item(/^Edit/)).title).toBe(why);
    await act(async () => void fireEvent.click(await item(/^Edit/)));
    await waitFor(() => expect(said).toHaveBeenLastCalledWith(why));
    expect(screen.queryByRole('textbox')).toBeNull();
  },
);

it.each(['board', 'grid', 'outline'] as const)(
  'goes on in the new note itself, with its words and the caret, when notes are turned off (%s)',
  async (view) => {
    act(() => setView(view));
    const { room, session, sections, store } = openSharedTestRoom();
    const cell = { section: sections.b, row: 3 };
    room.current.setCell(cell);
    const actions = noteActionsOf(room, renderInRoom(room, <Views />));
    await screen.findAllByText('Travel paid.');
    act(() => void actions.edit({ cell }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
    fireEvent.input(field, { target: { value: 'Early trains.' } });
    field.setSelectionRange(5, 5);
    await act(async () => session.info.set(STAGE_TO_COMMENT));
    expect(store.getNote(store.noteAt(cell) ?? '')?.text).toBe('Early trains.');
    const next = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(next);
    expect([next.value, next.selectionStart]).toEqual(['Early trains.', 5]);
  },
);
