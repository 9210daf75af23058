import type { CommandRequest, LateEntry } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import type { Answer } from '../session/api.ts';
import { createValue } from '../session/Readable.ts';
import { DraftsDialog } from './DraftsDialog.tsx';

beforeAll(() => import('../ui/DialogWindow.tsx'));
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const LATE: LateEntry = {
  id: 'l1',
  room: 'main',
  kind: 'note',
  text: 'Rest is on the timetable.',
  at: 1,
  reason: 'closed',
};

async function openDialog(answer: Answer<unknown>, { others = false } = {}) {
  const { room } = openSharedTestRoom(others ? 'facilitator' : 'participant');
  const late = createValue<readonly LateEntry[]>(others ? [] : [LATE]);
  const send = vi.fn(async (_command: CommandRequest) => answer);
  const desk = {
    rooms: new Map(),
    lobby: new Map(),
    help: new Map(),
    acts: new Map(),
    door: { lobby: false, locked: false },
    quiet: { notes: new Map<string, number>(), done: new Set<string>() },
    late: new Map([[LATE.id, { ...LATE, participant: 'kofi' }]]),
    votes: new Map(),
  };
  const announcer = renderInRoom(
    { ...room, late, desk: createValue(others ? desk : undefined), send: send as typeof room.send },
    <DraftsDialog onClose={() => undefined} onGone={() => undefined} />,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Words kept for you' });
  return { dialog, send, late, announcer };
}

const OK = { ok: true, value: {} } as const;

it('shows late words with where and why, and puts them on the board', async () => {
  const { dialog, send, late, announcer } = await openDialog(OK);
  expect(within(dialog).getByText('Rest is on the timetable.')).toBeTruthy();
  expect(within(dialog).getByText(/the session had closed/)).toBeTruthy();
  const file = within(dialog).getByRole('button', { name: 'Put on the board' });
  const describedBy = document.getElementById(file.getAttribute('aria-describedby') ?? '');
  expect(describedBy?.textContent).toBe('Rest is on the timetable.');
  fireEvent.click(file);
  expect(send).toHaveBeenCalledWith({ type: 'fileLate', late: 'l1' });
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('It is a note on the board now.'));
  act(() => late.set([]));
  expect(await within(dialog).findByText('Nothing is left here.')).toBeTruthy();
  expect(document.activeElement).toBe(
    within(dialog).getByRole('heading', { name: 'Came too late for the board' }),
  );
});

it('discards for good only at the second press', async () => {
  const { dialog, send } = await openDialog(OK);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Discard' }));
  expect(send).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Discard for good' }));
  expect(send).toHaveBeenCalledWith({ type: 'discardLate', late: 'l1', confirm: true });
});

it('shows facilitators whose late words there are', async () => {
  const { dialog } = await openDialog(OK, { others: true });
  expect(within(dialog).getByRole('heading', { name: 'Late words of others' })).toBeTruthy();
  expect(within(dialog).getByText(/Kofi/)).toBeTruthy();
});
