import {
  addComment,
  addNote,
  addSection,
  createBoardStore,
  deleteNotes,
  moveNote,
  openBoard,
  setNoteText,
} from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startChangeDigest } from './changeDigest.ts';
import { createTestClock } from './testClock.ts';

function openRooms() {
  let ids = 0;
  const environment = { now: () => 1, random: () => 0.3, newId: () => `n${++ids}` };
  const mine = openBoard(new Y.Doc(), environment);
  const theirs = openBoard(new Y.Doc(), environment);
  const [a, b] = [addSection(mine, { title: 'One' }), addSection(mine, { title: 'Two' })];
  const note = (section: string, author: string) => ({
    section,
    text: 'words',
    colour: 'blue' as const,
    author,
  });
  const old = addNote(mine, note(a, 'me'));
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(mine.doc));
  theirs.doc.on('update', (update: Uint8Array) => Y.applyUpdate(mine.doc, update));
  const clock = createTestClock();
  const said: string[] = [];
  const announcer = { remote: (text: string) => void said.push(text) };
  const stop = startChangeDigest({ store: createBoardStore(mine), announcer, me: 'me', clock });
  return { mine, theirs, a, b, old, note, clock, said, stop };
}

describe('the digest of what others did', () => {
  it('counts new notes by their section’s letter, once in twenty seconds', () => {
    const { theirs, a, b, note, clock, said } = openRooms();
    for (let times = 0; times < 4; times += 1) addNote(theirs, note(b, 'kofi'));
    addNote(theirs, note(a, 'kofi'));
    clock.advance(19_999);
    expect(said).toEqual([]);
    clock.advance(1);
    expect(said).toEqual(['5 new: 4 in B, 1 in A.']);
    clock.advance(60_000);
    expect(said).toHaveLength(1);
  });

  it('tells of edits, moves and comments on mine, and not of what I did', () => {
    const { mine, theirs, b, old, note, clock, said } = openRooms();
    addNote(mine, note(b, 'me'));
    setNoteText(theirs, old, 'other words');
    moveNote(theirs, old, { section: b, row: 5 });
    addComment(theirs, { note: old, text: 'Yes', author: 'kofi' });
    clock.advance(20_000);
    expect(said).toEqual(['A comment on yours. 1 edited. 1 moved.']);
  });

  it('does not mention what came and went meanwhile', () => {
    const { theirs, a, old, note, clock, said } = openRooms();
    const brief = addNote(theirs, note(a, 'kofi'));
    deleteNotes(theirs, [brief]);
    deleteNotes(theirs, [old]);
    clock.advance(20_000);
    expect(said).toEqual(['1 deleted.']);
  });

  it('is silent once stopped', () => {
    const { theirs, a, note, clock, said, stop } = openRooms();
    addNote(theirs, note(a, 'kofi'));
    stop();
    clock.advance(60_000);
    expect(said).toEqual([]);
  });
});
