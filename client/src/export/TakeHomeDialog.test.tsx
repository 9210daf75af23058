import type { PersonEntry } from '@evenboard/protocol';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { TakeHomeDialog } from './TakeHomeDialog.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Siân's page in a session with the rooms Blue and Green; she belongs to Blue. */
function open(
  role: 'facilitator' | 'participant',
  names: readonly string[] = ['Blue', 'Green'],
  more: Partial<RoomSession> = {},
) {
  const sian: PersonEntry = { name: 'Siân', role, room: 'main', group: 'blue', online: true };
  const room: RoomSession = {
    ...openSharedTestRoom(role).room,
    rooms: createValue(
      new Map(names.map((name) => [name.toLowerCase(), { name, colour: 'blue', facilitators: [] }])),
    ),
    people: createValue(new Map([['sian', sian]])),
    ...more,
  };
  return renderInRoom(room, <TakeHomeDialog onClose={() => undefined} />);
}

const addresses = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
const address = (file: string) => `/api/sessions/s/export/${file}`;

it('offers a facilitator every file, of all rooms', async () => {
  open('facilitator');
  expect(await screen.findByRole('combobox', { name: 'From which rooms' })).toBeTruthy();
  expect(addresses()).toEqual(
    [
      'workbook.xlsx',
      'board.html',
      'paper.html',
      'board.md',
      'notes.csv',
      'board.svg',
      'board.canvas',
      'session.json',
    ].map(address),
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

it('names who took part only when a facilitator says so, and says what it did', async () => {
  const send = vi.fn().mockResolvedValue({ ok: true, value: {} });
  const announcer = open('facilitator', [], { send: send as RoomSession['send'] });
  const choice = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Name who took part/ });
  expect(choice.checked).toBe(false);
  fireEvent.click(choice);
  expect(send).toHaveBeenCalledWith({ type: 'setPeopleInExports', on: true });
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('Workbooks now name who took part.'));
  expect(choice.checked).toBe(true);
  cleanup();
  open('participant', []);
  await screen.findByRole('link', { name: 'Workbook' });
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('leaves the choice as it was where the server says no', async () => {
  const failure = { code: 'not_allowed', status: 403, detail: 'Only facilitators can do this.' } as const;
  const send = vi.fn().mockResolvedValue({ ok: false, failure });
  const announcer = open('facilitator', [], { send: send as RoomSession['send'] });
  const choice = await screen.findByRole<HTMLInputElement>('checkbox');
  fireEvent.click(choice);
  await waitFor(() => expect(announcer.lastSaid.get()).toContain('Only facilitators can do this.'));
  expect(choice.checked).toBe(false);
});

it('copies the board as a table and as a list, as text and as HTML, and says so', async () => {
  const write = vi.fn<(items: unknown[]) => Promise<void>>().mockResolvedValue(undefined);
  // jsdom has none; what is put into it is all that counts here.
  vi.stubGlobal('ClipboardItem', function clipboardItem(parts: Readonly<Record<string, Blob>>) {
    return { parts };
  });
  vi.stubGlobal('navigator', { ...navigator, clipboard: { write } });
  const announcer = open('participant', []);
  fireEvent.click(await screen.findByRole('button', { name: 'Copy as a table' }));
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/^The board is copied as a table/));
  fireEvent.click(screen.getByRole('button', { name: 'Copy as a list' }));
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/^The board is copied as a list/));
  for (const [[item]] of write.mock.calls)
    expect(Object.keys((item as { parts: object }).parts)).toEqual(['text/plain', 'text/html']);
});

it('says what to do where the browser does not let it copy', async () => {
  const announcer = open('participant', []);
  fireEvent.click(await screen.findByRole('button', { name: 'Copy as a list' }));
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/did not let the page copy. Nothing is lost/));
});

const PAGE = `<!doctype html><style>body { color: red }</style><main><h2>Main room</h2><h3>A. <span>Doing &lt;well&gt;</span></h3>
<ul><li class="note blue"><p><span class="cell">A2</span></p><p class="words">Buses &amp; trains</p><p class="about">Amina; blue</p></li></ul>
<h3>B. More</h3><p>No notes.</p></main>`;

it('shows what the files of the chosen rooms hold, says how much it is, and hides it again', async () => {
  const fetched = vi.fn(async () => new Response(PAGE));
  vi.stubGlobal('fetch', fetched);
  const announcer = open('participant');
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'blue' } });
  const button = screen.getByRole('button', { name: 'Show what is in them' });
  fireEvent.click(button);
  const preview = await screen.findByRole('region', { name: '1 note' });
  expect(fetched).toHaveBeenCalledWith('/api/sessions/s/export/board.html?room=blue');
  expect([...preview.children].map(({ textContent }) => textContent)).toEqual([
    '1 note',
    'Main room',
    'A. Doing <well>',
    'A2 Buses & trains',
    'B. More',
  ]);
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('1 note'));
  expect(button.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(button);
  expect(screen.queryByRole('region', { name: '1 note' })).toBeNull();
});

it('says where it cannot be shown, and lets go of what was shown of other rooms', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string) => new Response(PAGE, { status: address.includes('blue') ? 500 : 200 })),
  );
  open('participant');
  const look = async () =>
    fireEvent.click(await screen.findByRole('button', { name: 'Show what is in them' }));
  await look();
  await screen.findByRole('region', { name: '1 note' });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'blue' } });
  await waitFor(() => expect(screen.queryByRole('region', { name: '1 note' })).toBeNull());
  await look();
  await screen.findByText(/could not be fetched just now/);
});
