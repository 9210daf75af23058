import { addNote, addSection, createBoardStore, deleteNotes, moveNote, openBoard } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createTestClock } from '../announce/testClock.ts';
import { createCurrentCell } from './currentCell.ts';
import { createFollow, type FollowEvent } from './followPerson.ts';
import { createPlaceHistory } from './placeHistory.ts';
import type { Presences } from './roomSession.ts';
import { createTestPresence } from './testPresence.ts';

function openRoom() {
  let ids = 0;
  const board = openBoard(new Y.Doc(), { now: () => 1, random: () => 0.5, newId: () => `n${++ids}` });
  const [a, b] = [addSection(board, { title: 'One' }), addSection(board, { title: 'Two' })];
  const write = (section: string, row: number) =>
    addNote(board, { section, row, text: 'words', colour: 'blue', author: 'kofi' });
  const notes = { a2: write(a, 2), a5: write(a, 5), b3: write(b, 3) };
  const store = createBoardStore(board);
  const current = createCurrentCell(store);
  const presence = createTestPresence();
  const { others } = presence;
  const history = createPlaceHistory(current, store);
  const clock = createTestClock();
  const told: string[] = [];
  const tell = ({ kind, person }: FollowEvent) =>
    told.push(`${kind} ${person} ${store.addressOf(current.get().cell)}`);
  const follow = createFollow({ room: { presence, store, current }, history, clock, tell });
  const kofi = (part: Partial<Presences>) =>
    others.set([{ clientId: 7, user: { id: 'kofi', name: 'Kofi', role: 'participant' }, ...part }]);
  current.setNote(notes.a2);
  const address = () => store.addressOf(current.get().cell);
  return { board, a, b, notes, current, others, history, clock, told, follow, kofi, address };
}

describe('going to a person', () => {
  it('leads to the note they write in, and back again', () => {
    const { follow, kofi, notes, address, history, told } = openRoom();
    kofi({ focus: { note: notes.a5 }, editing: notes.b3 });
    follow.goTo('kofi');
    expect(told).toEqual(['arrived kofi B3']);
    expect(follow.following.get()).toBeUndefined();
    history.back();
    expect(address()).toBe('A2');
  });

  it('leads to their place where it is empty, and says where it cannot', () => {
    const { follow, kofi, b, told } = openRoom();
    follow.goTo('kofi');
    kofi({});
    follow.goTo('kofi');
    kofi({ focus: { cell: { section: b, row: 8 } } });
    follow.goTo('kofi');
    expect(told).toEqual(['notHere kofi A2', 'nowhere kofi A2', 'arrived kofi B8']);
  });
});

describe('following a person', () => {
  function followed() {
    const room = openRoom();
    room.kofi({ focus: { note: room.notes.a5 } });
    room.follow.follow('kofi');
    room.told.length = 0;
    return room;
  }

  it('goes along at a calm pace, to where they are by then', () => {
    const { kofi, notes, b, clock, told, address } = followed();
    kofi({ focus: { note: notes.b3 } });
    clock.advance(1_000);
    kofi({ focus: { cell: { section: b, row: 9 } } });
    expect(address()).toBe('A5');
    clock.advance(1_000);
    expect(told).toEqual(['moved kofi B9']);
    clock.advance(10_000);
    kofi({ focus: { cell: { section: b, row: 9 } }, editing: 'unknown' });
    clock.advance(10_000);
    expect(told).toHaveLength(1);
  });

  it('ends when I move, and the way back is kept', () => {
    const { a, current, kofi, notes, clock, told, follow, history, address } = followed();
    current.setCell({ section: a, row: 6 });
    expect(told).toEqual(['ended kofi A6']);
    kofi({ focus: { note: notes.b3 } });
    clock.advance(10_000);
    expect(follow.following.get()).toBeUndefined();
    expect(address()).toBe('A6');
    history.back();
    expect(address()).toBe('A2');
  });

  it('goes on when others move the note I am on with it, or delete it', () => {
    const { board, b, notes, follow, address } = followed();
    moveNote(board, notes.a5, { section: b, row: 6 });
    expect(address()).toBe('B6');
    deleteNotes(board, [notes.a5]);
    expect(follow.following.get()).toBe('kofi');
  });

  it('ends when they leave, unless they are back soon', () => {
    const { others, kofi, notes, clock, told, follow } = followed();
    others.set([]);
    clock.advance(4_000);
    kofi({ focus: { note: notes.a5 } });
    clock.advance(20_000);
    expect(follow.following.get()).toBe('kofi');
    others.set([]);
    clock.advance(5_000);
    expect(told).toEqual(['left kofi A5']);
    expect(follow.following.get()).toBeUndefined();
  });

  it('goes back to the exact place before, in one step however far it led', () => {
    const { kofi, notes, clock, told, follow } = followed();
    kofi({ focus: { note: notes.b3 } });
    clock.advance(2_000);
    follow.goBack();
    expect(told).toEqual(['moved kofi B3', 'returned kofi A2']);
    clock.advance(10_000);
    expect(told).toHaveLength(2);
  });

  it('is of one person at a time', () => {
    const { others, follow, notes, told } = followed();
    others.set([
      ...others.get(),
      { clientId: 8, user: { id: 'ada', name: 'Ada', role: 'participant' }, focus: { note: notes.b3 } },
    ]);
    follow.follow('ada');
    expect(follow.following.get()).toBe('ada');
    expect(told).toEqual(['began ada B3']);
    follow.stop();
    expect(told.at(-1)).toBe('stopped ada B3');
  });
});
