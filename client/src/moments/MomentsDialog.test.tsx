import type { CommandRequest, MomentEntry } from '@evenboard/protocol';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { api, type Failure } from '../session/api.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { MomentsDialog } from './MomentsDialog.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const NOW_MS = 1_700_000_000_000;
const rooms = (...notes: number[]) => notes.map((count, n) => ({ id: `r${n}`, name: `R${n}`, notes: count }));
const MOMENTS: MomentEntry[] = [
  { id: 'm3', kind: 'merge', at: NOW_MS - 60_000, by: 'kofi', rooms: rooms(30, 4) },
  { id: 'm2', kind: 'kept', at: NOW_MS - 20 * 60_000, by: 'gone', name: 'Before lunch', rooms: rooms(1) },
  { id: 'm1', kind: 'quarter', at: NOW_MS - 30 * 60_000, rooms: rooms(0) },
];
const links = { facilitator: '/s/x#f', participant: '/s/x#p', observer: '/s/x#o' };

async function open() {
  const asked: CommandRequest[] = [];
  const server = {
    moments: MOMENTS,
    answer: {} as object,
    failure: undefined as Failure | undefined,
    held: undefined as Promise<void> | undefined,
  };
  vi.spyOn(api, 'moments').mockImplementation(async () => ({ ok: true, value: { moments: server.moments } }));
  const room: RoomSession = {
    ...openSharedTestRoom('facilitator').room,
    serverNow: () => NOW_MS,
    send: async <T,>(command: CommandRequest) => {
      asked.push(command);
      await server.held;
      if (server.failure !== undefined) return { ok: false as const, failure: server.failure };
      return { ok: true as const, value: server.answer as T };
    },
  };
  const announcer = renderInRoom(room, <MomentsDialog onClose={() => undefined} />);
  await screen.findByRole('heading', { name: '3 moments are kept' });
  return { asked, server, announcer };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('lists what is kept, the newest first, with whose it is, when it was, and how much was there', async () => {
  await open();
  const rows = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('p')?.textContent)).toEqual([
    'Before notes were merged Kofi, a minute ago, 34 notes',
    '“Before lunch” somebody, 20 minutes ago, 1 note',
    'Kept by the clock 30 minutes ago, no notes',
  ]);
});

it('opens a moment as a session of its own, with its links in focus', async () => {
  const { asked, server, announcer } = await open();
  server.answer = { sessionId: 'x', links };
  press('Open as a copy: “Before lunch”, 20 minutes ago');
  const heading = await screen.findByRole('heading', { name: /is there as a session of its own/ });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await waitFor(() => expect(announcer.lastSaid.get()).toBe(heading.textContent));
  expect(asked).toEqual([{ type: 'openMoment', moment: 'm2', title: expect.stringMatching(/as it was at/) }]);
  expect(screen.getByLabelText('For facilitators')).toHaveProperty('value', `${location.origin}/s/x#f`);
});

it('leaves whoever has begun something else meanwhile where they are', async () => {
  const { server, announcer } = await open();
  const asked = Promise.withResolvers<void>();
  server.held = asked.promise;
  server.answer = { sessionId: 'x', links };
  press('Open as a copy: “Before lunch”, 20 minutes ago');
  const field = screen.getByLabelText(/Name of this moment/);
  field.focus();
  asked.resolve();
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/is there as a session of its own/));
  await waitFor(() => expect(document.activeElement).toBe(field));
});

it('keeps this moment under a name, and says so', async () => {
  const { asked, server, announcer } = await open();
  press('Keep this moment');
  expect(screen.getByText(/Type 1 to 100 characters/)).toBeTruthy();
  expect(asked).toEqual([]);
  fireEvent.change(screen.getByLabelText(/Name of this moment/), { target: { value: ' Now ' } });
  server.moments = [
    { ...MOMENTS[0], id: 'm4', kind: 'kept', name: 'Now', at: NOW_MS, rooms: rooms(2) },
    ...MOMENTS,
  ];
  press('Keep this moment');
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('Kept: Now.'));
  expect(asked).toEqual([{ type: 'keepMoment', name: 'Now' }]);
  expect(screen.getByRole('heading', { name: '4 moments are kept' })).toBeTruthy();
});

it('forgets a moment, puts the focus on the list, and says so', async () => {
  const { asked, server, announcer } = await open();
  server.moments = MOMENTS.slice(1);
  press('Forget: Before notes were merged, a minute ago');
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('Forgotten: Before notes were merged.'));
  expect(asked).toEqual([{ type: 'forgetMoment', moment: 'm3' }]);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '2 moments are kept' })),
  );
});

it('says why something could not be done', async () => {
  const { server } = await open();
  server.failure = { code: 'no_such_thing', status: 404, detail: 'It is gone.' };
  press('Open as a copy: Kept by the clock, 30 minutes ago');
  expect(await screen.findByText('It is gone.')).toBeTruthy();
});
