import { insertNote } from '@evenboard/board';
import { expect, it } from 'vitest';
import { createAnnouncer } from '../announce/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import { createGridState } from './gridState.ts';

it('knows whose doing it was that my place is another one: what others push is theirs, wherever I have walked', () => {
  const { room, theirs, sections, notes } = openSharedTestRoom();
  const state = createGridState({
    room,
    announcer: createAnnouncer(),
    results: createValue<ReadonlySet<string> | undefined>(undefined),
    now: () => 0,
    hasFocus: () => true,
  });
  const stop = state.connect();
  const push = (section: string) =>
    insertNote(theirs, { section, row: 2, text: 'new', colour: 'blue', author: 'kofi' });
  state.takeDoing();
  push(sections.a);
  expect([state.active.get().row, state.takeDoing()]).toEqual([3, 'others']);
  state.go({ section: sections.b, row: 2 });
  expect(state.takeDoing()).toBe('mine');
  push(sections.b);
  expect([state.active.get().row, state.takeDoing()]).toEqual([3, 'others']);
  // From the other view, or by an address.
  room.current.setNote(notes.a3);
  expect(state.takeDoing()).toBe('mine');
  push(sections.a);
  expect([state.active.get().row, state.takeDoing()]).toEqual([5, 'others']);
  stop();
});
