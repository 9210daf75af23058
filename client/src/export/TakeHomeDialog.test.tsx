import type { PersonEntry } from '@evenboard/protocol';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { TakeHomeDialog } from './TakeHomeDialog.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(cleanup);

/** Siân's page in a session with the rooms Blue and Green; she belongs to Blue. */
function open(role: 'facilitator' | 'participant', names: readonly string[] = ['Blue', 'Green']) {
  const sian: PersonEntry = { name: 'Siân', role, room: 'main', group: 'blue', online: true };
  const room: RoomSession = {
    ...openSharedTestRoom(role).room,
    rooms: createValue(
      new Map(names.map((name) => [name.toLowerCase(), { name, colour: 'blue', facilitators: [] }])),
    ),
    people: createValue(new Map([['sian', sian]])),
  };
  return renderInRoom(room, <TakeHomeDialog onClose={() => undefined} />);
}

const addresses = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
const address = (file: string) => `/api/sessions/s/export/${file}`;

it('offers a facilitator every file, of all rooms', async () => {
  open('facilitator');
  expect(await screen.findByRole('combobox', { name: 'From which rooms' })).toBeTruthy();
  expect(addresses()).toEqual(
    ['workbook.xlsx', 'board.html', 'board.md', 'notes.csv', 'session.json'].map(address),
  );
  for (const link of screen.getAllByRole('link')) expect(link.hasAttribute('download')).toBe(true);
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'All rooms, also those put away',
    'Main board',
    'Blue',
    'Green',
  ]);
});

it('offers others what they may read, and no session file', async () => {
  open('participant');
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    'All rooms that I may read',
    'Main board',
    'Blue',
  ]);
  expect(addresses()).not.toContain(address('session.json'));
});

it('gives the files of one room when it is chosen', async () => {
  open('participant');
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'blue' } });
  expect(addresses()).toContain(address('notes.csv?room=blue'));
  expect(addresses().every((one) => one?.endsWith('?room=blue'))).toBe(true);
});

it('asks nothing where there is one room, says what each file is for, and that its download has begun', async () => {
  const announcer = open('participant', []);
  const link = await screen.findByRole('link', { name: 'Web page' });
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /^To read, to print/,
  );
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link);
  await waitFor(() =>
    expect(announcer.lastSaid.get()).toBe('Fetching board.html. Your browser keeps it with its downloads.'),
  );
});
