import type { CommandRequest, SessionInfo } from '@evenboard/protocol';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { api, type Failure } from '../session/api.ts';
import { knownTemplates } from '../session/knownTemplates.ts';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { ClosingDialog } from './ClosingDialog.tsx';
import { ClosingLine } from './ClosingLine.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { RepeatDialog } from './RepeatDialog.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

const NOW_MS = 1_700_000_000_000;
const INFO: SessionInfo = { title: 'Ours', state: 'open', host: 'oluchi', timeZone: 'Asia/Kathmandu' };
const REFUSED: Failure = { code: 'wrong_moment', status: 409, detail: 'Not now.' };

/** A facilitator's room; what is asked of the server is noted down and answered with `answer`. */
function open(part: Partial<SessionInfo> = {}) {
  const asked: CommandRequest[] = [];
  const server = { answer: {} as object, failure: undefined as Failure | undefined };
  const room: RoomSession = {
    ...openSharedTestRoom('facilitator').room,
    info: createValue<SessionInfo | undefined>({ ...INFO, ...part }),
    send: async <T,>(command: CommandRequest) => {
      asked.push(command);
      if (server.failure !== undefined) return { ok: false as const, failure: server.failure };
      return { ok: true as const, value: server.answer as T };
    },
  };
  return { room, asked, server };
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('tells everybody until when it is open and when it is erased, with the zone', () => {
  renderInRoom(
    open({ closesAt: Date.UTC(2026, 11, 4, 17), eraseAt: Date.UTC(2027, 0, 1) }).room,
    <ClosingLine />,
  );
  expect(
    screen.getByText(/^Open until Friday.*22:45.*GMT\+5:45\. Erased on Friday.*GMT\+5:45\.$/),
  ).toBeTruthy();
});

it('closes at a time by the clocks of the session’s zone, and says so', async () => {
  const { room, asked } = open();
  const onClose = vi.fn();
  const announcer = renderInRoom(room, <ClosingDialog onClose={onClose} />);
  fireEvent.click(await screen.findByRole('radio', { name: 'Until a time' }));
  type(/Closes at/, '2026-12-04T22:45');
  await press('Save');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(asked).toEqual([
    { type: 'setClosing', closesAt: Date.UTC(2026, 11, 4, 17), late: 'tray', eraseAt: null },
  ]);
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/^Open until Friday.*22:45/));
});

it('refuses a time that has passed, beside its field', async () => {
  const { room, asked } = open();
  renderInRoom(room, <ClosingDialog onClose={() => undefined} />);
  fireEvent.click(await screen.findByRole('checkbox', { name: /Erase everything on a date/ }));
  type(/Erased at/, '2020-01-01T10:00');
  await press('Save');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Erased at/)));
  expect(asked).toEqual([]);
});

it('closes now, and opens again what is closed', async () => {
  const { room, asked } = open();
  renderInRoom(room, <ClosingDialog onClose={() => undefined} />);
  fireEvent.click(await screen.findByRole('radio', { name: /New notes are marked/ }));
  await press('Close now');
  await waitFor(() => expect(asked).toEqual([{ type: 'setClosing', closesAt: 'now', late: 'mark' }]));
  cleanup();
  const closed = open({ state: 'closed', closesAt: NOW_MS - 1 });
  renderInRoom(closed.room, <ClosingDialog onClose={() => undefined} />);
  await press('Open again');
  await waitFor(() => expect(closed.asked).toMatchObject([{ closesAt: null }]));
});

it('keeps the form and says why when the server does not do it', async () => {
  const { room, server } = open();
  server.failure = REFUSED;
  renderInRoom(room, <ClosingDialog onClose={() => undefined} />);
  await press('Save');
  expect(await screen.findByText('Not now.')).toBeTruthy();
});

it('begins the session again and shows its links once', async () => {
  const { room, asked, server } = open();
  server.answer = {
    sessionId: 'n',
    links: { facilitator: '/s/n#f', participant: '/s/n#p', observer: '/s/n#o' },
  };
  const announcer = renderInRoom(room, <RepeatDialog onClose={() => undefined} />);
  await screen.findByRole('dialog');
  type(/Title of the new session/, 'In May');
  await press('Begin it');
  await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/“In May” is there/));
  expect(asked).toEqual([{ type: 'repeatSession', title: 'In May' }]);
  expect(screen.getByRole('textbox', { name: 'For facilitators' })).toHaveProperty(
    'value',
    expect.stringMatching(/\/s\/n#f$/),
  );
});

it('keeps a template, remembers it on this device and tells its code', async () => {
  const { room, server } = open();
  server.answer = { template: { id: 't1', name: 'Monthly' } };
  renderInRoom(room, <RepeatDialog onClose={() => undefined} />);
  await screen.findByRole('dialog');
  type(/Or keep it as a template/, 'Monthly');
  await press('Keep the template');
  expect(await screen.findByText(/^Kept as “Monthly”.*“Begin with”.*its code is t1\.$/)).toBeTruthy();
  expect(knownTemplates()).toEqual([{ id: 't1', name: 'Monthly' }]);
});

it('erases only when the word was typed', async () => {
  const erase = vi.spyOn(api, 'erase').mockResolvedValue({ ok: true, value: undefined });
  const onErased = vi.fn();
  renderInRoom(
    open().room,
    <EraseDialog onClose={() => undefined} onErased={onErased} onAskData={() => undefined} />,
  );
  await press('Erase everything now');
  expect(screen.getByText(/Nothing was erased/)).toBeTruthy();
  expect(erase).not.toHaveBeenCalled();
  type('Type the word erase', ' Erase ');
  await press('Erase everything now');
  await waitFor(() => expect(onErased).toHaveBeenCalled());
});
