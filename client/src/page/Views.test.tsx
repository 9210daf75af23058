import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { changeSettings, type View } from '../session/settings.ts';
import { Views } from './Views.tsx';

const setView = (view: View) => changeSettings({ view });

afterEach(() => {
  cleanup();
  act(() => setView('both'));
});

it('shows the same notes in one named region for each view, or in the one that is chosen', async () => {
  renderInRoom(openSharedTestRoom().room, <Views />);
  await waitFor(() => expect(screen.getAllByText('Travel paid.')).toHaveLength(2), { timeout: 4_000 });
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
