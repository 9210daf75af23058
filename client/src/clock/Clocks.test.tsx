import type { CommandRequest, TimerEntry } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { changeSettings, DEFAULT_SETTINGS } from '../session/settings.ts';
import { ClockDialogs } from './ClockDialogs.tsx';
import { Clocks } from './Clocks.tsx';
// Fetched when it is first needed, which on a busy machine takes longer than a test may.
import '../ui/DialogWindow.tsx';

afterEach(() => {
  cleanup();
  act(() => changeSettings(DEFAULT_SETTINGS));
});

const ASKED_TOO_LATE = {
  ok: false,
  failure: { code: 'wrong_moment', status: 409, detail: 'Too late.' },
} as const;

/** A page with the clocks; what is asked of the server is noted down, and refused where a test says so. */
function open({
  role = 'participant',
  timer,
}: {
  role?: RoomSession['me']['role'];
  timer?: TimerEntry;
} = {}) {
  const asked: CommandRequest[] = [];
  const now = { isRefusing: false };
  const shared = openSharedTestRoom(role);
  const timerValue = createValue(timer);
  const room: RoomSession = {
    ...shared.room,
    timer: timerValue,
    send: async <T,>(command: CommandRequest) => {
      asked.push(command);
      return now.isRefusing ? ASKED_TOO_LATE : { ok: true as const, value: undefined as T };
    },
  };
  room.current.setNote(shared.notes.a2);
  const announcer = renderInRoom(
    room,
    <>
      <TestPlaceView />
      <Clocks />
      <ClockDialogs />
    </>,
  );
  const isSaid = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  return { asked, now, timer: timerValue, isSaid, nowMs: room.serverNow() };
}

const runningFor = (seconds: number): TimerEntry => ({
  label: 'Break',
  endsAt: 1_700_000_000_000 + seconds * 1_000,
});
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = async (name: string) => {
  press('The clock: what you can do');
  fireEvent.click(await screen.findByRole('menuitem', { name }));
};

it('shows the time as digits and tells it in words to who asks, without a live region', () => {
  open({ timer: runningFor(760) });
  const face = screen.getByRole('timer', { name: 'Break' });
  expect(face.textContent).toBe('12:4013 minutes');
  expect(face.closest('[aria-live]')).toBeNull();
  expect(face.hasAttribute('aria-live')).toBe(false);
});

it('stands still when paused and says so', () => {
  open({ timer: { label: 'Break', pausedLeftMs: 61_000 } });
  expect(screen.getByRole('timer').textContent).toContain('1:01');
  expect(screen.getByText('Stands still')).toBeTruthy();
});

it('can be hidden for oneself and shown again, with the focus kept', async () => {
  const { isSaid } = open({ timer: runningFor(760) });
  screen.getByRole('button', { name: 'Hide the clock' }).focus();
  press('Hide the clock');
  expect(screen.queryByRole('timer')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Show the clock');
  await isSaid('The clock is hidden. You are still warned; Settings has that.');
  press('Show the clock');
  expect(screen.getByRole('timer')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Hide the clock');
});

it('is run by facilitators: a minute more, pause, go on, stop, each with its words', async () => {
  const { asked, timer, isSaid } = open({ role: 'facilitator', timer: runningFor(60) });
  await choose('Add a minute');
  await isSaid('A minute more.');
  await choose('Pause');
  await isSaid('The clock stands still.');
  act(() => timer.set({ label: 'Break', pausedLeftMs: 1_000 }));
  await choose('Go on');
  await isSaid('The clock goes on.');
  await choose('Stop and take it away');
  await isSaid('The clock is stopped.');
  expect(asked.map(({ type }) => type)).toEqual(['addTime', 'pauseTimer', 'resumeTimer', 'stopTimer']);
});

it('says what the server says when it does not do it', async () => {
  const { now, isSaid } = open({ role: 'facilitator', timer: runningFor(60) });
  now.isRefusing = true;
  await choose('Pause');
  await isSaid('Too late.');
});

it('leaves the focus on the notes or in its place when a clock is stopped under it', async () => {
  const { timer } = open({ timer: runningFor(60) });
  screen.getByRole('button', { name: 'Hide the clock' }).focus();
  act(() => timer.set(undefined));
  expect(document.activeElement).toHaveProperty('dataset.place', 'A2');
});

it('is set by facilitators with a label and minutes, and by nobody else', async () => {
  const { asked, isSaid } = open({ role: 'facilitator' });
  press('Set a clock');
  const minutes = await screen.findByRole('textbox', { name: /How many minutes/ });
  fireEvent.click(screen.getByRole('radio', { name: 'Words of your own' }));
  fireEvent.change(minutes, { target: { value: 'soon' } });
  press('Start the clock');
  expect(document.activeElement).toBe(minutes);
  expect(screen.getByText('Say what the time is for. No clock was set.')).toBeTruthy();
  fireEvent.change(minutes, { target: { value: '2,5' } });
  fireEvent.change(screen.getByRole('textbox', { name: 'What is it called?' }), {
    target: { value: ' Walk ' },
  });
  press('Start the clock');
  await isSaid('Walk: 2 minutes 30 seconds.');
  expect(asked).toEqual([{ type: 'startTimer', label: 'Walk', minutes: 2.5 }]);
  expect(screen.queryByRole('dialog')).toBeNull();
  cleanup();
  open();
  expect(screen.queryByRole('button', { name: 'Set a clock' })).toBeNull();
});
