import type { BreakoutEntry, CommandRequest } from '@evenboard/protocol';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { RoomSessionContext } from '../hooks/RoomSessionContext.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { OpenForm } from './OpenForm.tsx';

afterEach(cleanup);

function open() {
  const { room } = openSharedTestRoom('facilitator');
  const breakout = createValue<BreakoutEntry>({ state: 'ready' });
  const asked: CommandRequest[] = [];
  async function send<T>(command: CommandRequest) {
    asked.push(command);
    return { ok: true as const, value: {} as T };
  }
  render(
    <AnnouncerProvider announcer={createAnnouncer()}>
      <RoomSessionContext value={{ ...room, breakout, send }}>
        <OpenForm isAgain={false} />
      </RoomSessionContext>
    </AnnouncerProvider>,
  );
  const type = (name: RegExp, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Open the rooms' }));
  return { breakout, asked, type, press };
}

it('opens the rooms for one round without a word about a schedule', async () => {
  const { asked, press } = open();
  press();
  await waitFor(() => expect(asked).toEqual([{ type: 'openRooms', minutes: 15 }]));
});

it('keeps the schedule that somebody else has set, unless another one is typed', async () => {
  const { breakout, asked, type, press } = open();
  act(() => breakout.set({ state: 'ready', rounds: 4, roundMinutes: 20 }));
  press();
  const opened = { type: 'openRooms', minutes: 20 };
  await waitFor(() => expect(asked).toEqual([{ type: 'setRotations', rounds: 4, minutes: 20 }, opened]));
  type(/How many rounds/, '1');
  press();
  await waitFor(() =>
    expect(asked.slice(2)).toEqual([{ type: 'setRotations', rounds: 1, minutes: 20 }, opened]),
  );
});

it('opens nothing where the number of rounds is none, and goes to that field', () => {
  const { asked, type, press } = open();
  type(/How many rounds/, 'many');
  press();
  expect(asked).toEqual([]);
  expect(document.activeElement?.getAttribute('name')).toBe('rounds');
});
