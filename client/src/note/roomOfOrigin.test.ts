import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createAnnouncer } from '../announce/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { createNoteActions } from './noteActions.ts';
import { detailsWords } from './noteDetails.ts';
import { noteFacts } from './noteFacts.ts';

/** The Blue room has a note of its own, and a copy of what Green has said on this question. */
function inBlue(roomId = 'blue') {
  const shared = openSharedTestRoom();
  const copied = shared.mine.notes.get(shared.notes.a2);
  if (copied instanceof Y.Map) copied.set('room', 'green');
  const entry = (name: string) => ({ name, colour: 'blue', facilitators: [] });
  const rooms = createValue(
    new Map([
      ['blue', entry('Blue')],
      ['green', entry('Green')],
    ]),
  );
  const room: RoomSession = { ...shared.room, roomId, rooms };
  return { ...shared, room, actions: createNoteActions(room, createAnnouncer()) };
}

it('lets everybody work on gathered notes on the main board', () => {
  const { actions, notes } = inBlue('main');
  expect(actions.remove(notes.a2)).toBe(true);
});

it('says which room a note comes from, but not of the room one is in', () => {
  const words = (room: RoomSession, id: string) => {
    const facts = noteFacts(room, id);
    return facts && detailsWords(facts, Date.now());
  };
  const { room, notes } = inBlue();
  expect(words(room, notes.a2)).toContain('from Green.');
  expect(words(room, notes.a3)).not.toContain('from');
  expect(words({ ...room, roomId: 'green' }, notes.a2)).not.toContain('from');
});
