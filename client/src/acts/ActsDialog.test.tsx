import type { CommandRequest } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import type { Act, Desk } from '../session/desk.ts';
import { readDeskDocument } from '../session/deskDocument.ts';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { ActsDialog } from './ActsDialog.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(cleanup);

const NOW_MS = 1_700_000_000_000;
const ACTS: [string, Act][] = [
  ['g', { kind: 'gather', at: NOW_MS - 20 * 60_000, by: 'kofi', count: 34 }],
  ['d', { kind: 'deletion', at: NOW_MS - 60_000, by: 'gone', count: 1 }],
  ['x', { kind: 'unheardOf', at: NOW_MS - 3_600_000, by: 'kofi', count: 2, undoneAt: NOW_MS }],
];

const EMPTY = readDeskDocument(new Y.Doc()).desk.get();
const deskOf = (acts: Iterable<[string, Act]>): Desk => ({ ...EMPTY, acts: new Map(acts) });

async function open(acts: [string, Act][]) {
  const asked: CommandRequest[] = [];
  const desk = createValue<Desk | undefined>(deskOf(acts));
  const server: { isRefusing: boolean; answer?: object } = { isRefusing: false };
  const room: RoomSession = {
    ...openSharedTestRoom('facilitator').room,
    desk,
    send: async <T,>(command: CommandRequest) => {
      asked.push(command);
      if (server.isRefusing)
        return { ok: false as const, failure: { code: 'wrong_moment', status: 409, detail: 'Too late.' } };
      return { ok: true as const, value: server.answer as T };
    },
  };
  const announcer = renderInRoom(room, <ActsDialog onClose={() => undefined} />);
  await screen.findByRole('dialog', { name: 'Earlier acts' });
  return { asked, desk, server, announcer };
}

it('lists what was done, the latest first, with whose it was and when', async () => {
  await open(ACTS);
  const rows = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(rows.map((row) => row.querySelector('p')?.textContent)).toEqual([
    '1 note deleted at once somebody, a minute ago',
    '34 notes gathered from the rooms Kofi, 20 minutes ago',
    expect.stringMatching(/^2 changes at once Kofi, /),
  ]);
});

it('takes an act back, says so, and keeps the focus where it was', async () => {
  const { asked, desk, announcer } = await open(ACTS);
  const button = screen.getByRole('button', { name: 'Take back: 34 notes gathered from the rooms' });
  button.focus();
  fireEvent.click(button);
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('Taken back: 34 notes gathered from the rooms.'));
  expect(asked).toEqual([{ type: 'undoAct', act: 'g' }]);
  act(() => desk.set(deskOf(ACTS.map(([id, one]) => [id, { ...one, undoneAt: NOW_MS }]))));
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Taken back: 34 notes gathered from the rooms',
  );
  fireEvent.click(button);
  expect(asked).toHaveLength(1);
});

it('says why an act could not be taken back, and that there are none', async () => {
  const { server } = await open(ACTS);
  server.isRefusing = true;
  fireEvent.click(screen.getByRole('button', { name: /Take back: 1 note/ }));
  expect(await screen.findByText('Too late.')).toBeTruthy();
  cleanup();
  await open([]);
  expect(screen.getByText('Nothing big has been done yet.')).toBeTruthy();
});

it('names what stays because somebody has worked on it since', async () => {
  const { server, announcer } = await open([['i', { kind: 'import', at: NOW_MS, by: 'kofi', count: 3 }]]);
  server.answer = { takenBack: 2, kept: 1, stays: [{ room: 'main', cell: 'A2', text: 'late buses' }] };
  fireEvent.click(screen.getByRole('button', { name: 'Take back: 3 changes from a workbook' }));
  await waitFor(() =>
    expect(announcer.lastSaid.get()).toBe(
      'Taken back: 3 changes from a workbook. 1 note stays, because somebody has worked on it since.',
    ),
  );
  expect(screen.getByText('Main board, A2: late buses')).toBeTruthy();
});
