import type { BreakoutEntry, RoomEntry } from '@evenboard/protocol';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AnnouncerProvider, createAnnouncer } from '../announce/index.ts';
import { RoomMovesContext } from '../hooks/RoomMovesContext.ts';
import { RoomSessionContext } from '../hooks/RoomSessionContext.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { PlannedDeparture, RoomMoves } from '../session/roomMoves.ts';
import { RoomStrips } from './RoomStrips.tsx';

afterEach(cleanup);

/** A facilitator in room Blue; the question of Green comes there when the questions go on. */
function open() {
  const shared = openSharedTestRoom('facilitator');
  const { sections } = shared;
  const rooms = new Map<string, RoomEntry>([
    [
      'blue',
      { name: 'Blue', colour: 'blue', facilitators: [], section: sections.a, link: 'https://meet.example' },
    ],
    ['green', { name: 'Green', colour: 'green', facilitators: [], section: sections.b }],
  ]);
  const breakout = createValue<BreakoutEntry>({ state: 'open' });
  const departure = createValue<PlannedDeparture | undefined>(undefined);
  const room = { ...shared.room, roomId: 'blue', rooms: createValue(rooms), breakout };
  const moves: RoomMoves = {
    departure,
    goNow: () => undefined,
    wait: () => undefined,
    visit: () => undefined,
    destroy: () => undefined,
  };
  render(
    <AnnouncerProvider announcer={createAnnouncer()}>
      <RoomMovesContext value={moves}>
        <RoomSessionContext value={room}>
          <RoomStrips />
        </RoomSessionContext>
      </RoomMovesContext>
    </AnnouncerProvider>,
  );
  const lines = () => screen.queryAllByRole('region').map((line) => line.getAttribute('aria-label'));
  return { room, breakout, departure, lines };
}

it('is one line at each moment: where I am, then what question comes, then where I go', () => {
  const { room, breakout, departure, lines } = open();
  expect(lines()).toEqual(['This room']);
  expect(screen.getByText(/The world in 2035/)).toBeTruthy();
  const call = screen.getByRole('link');
  const opensAt = room.serverNow() + 9_000;
  act(() => breakout.set({ state: 'opening', round: 2, opensAt }));
  expect(lines()).toEqual(['The question changes']);
  expect(screen.getByText(/In 9 seconds your question is: .*What we want to see/)).toBeTruthy();
  expect(screen.queryByText(/The world in 2035/)).toBeNull();
  // Who stands on the way into the call still does.
  expect(screen.getByRole('link')).toBe(call);
  act(() =>
    departure.set({
      to: 'green',
      why: 'opening',
      goesAtMs: opensAt,
      latestMs: opensAt + 60_000,
      isHeld: false,
    }),
  );
  expect(lines()).toEqual(['Going to another room']);
  act(() => departure.set(undefined));
  act(() => breakout.set({ state: 'open', round: 2 }));
  expect(lines()).toEqual(['This room']);
});
