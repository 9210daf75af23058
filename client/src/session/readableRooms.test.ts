import { MAIN_ROOM } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from './Readable.ts';
import { readableRooms } from './readableRooms.ts';

it('lists the rooms that a person may read: facilitators all, others the main one and their own', () => {
  const entry = (name: string) => ({ name, colour: 'blue', facilitators: [] });
  const rooms = createValue(
    new Map([
      ['blue', entry('Blue')],
      ['red', entry('Red')],
    ]),
  );
  const { room } = openSharedTestRoom();
  const people = createValue(
    new Map([['sian', { name: 'Siân', role: 'participant' as const, room: 'red', online: true }]]),
  );
  expect(readableRooms({ ...room, rooms, people })).toEqual([MAIN_ROOM, 'red']);
  const me = { ...room.me, role: 'facilitator' as const };
  expect(readableRooms({ ...room, rooms, people, me })).toEqual([MAIN_ROOM, 'blue', 'red']);
});
