import { deleteNotes, deleteSection, insertNote, moveNote } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createJourney } from './journey.ts';

function setOut() {
  const opened = openSharedTestRoom();
  let begun = 0;
  const journey = createJourney({ room: opened.room, onBegin: () => begun++ });
  opened.room.current.setNote(opened.notes.a3);
  const here = () => opened.room.current.get();
  return { ...opened, journey, here, begun: () => begun };
}

describe('a journey', () => {
  it('leads over several stations back to the note where it began, wherever that is by now', () => {
    const { journey, here, begun, notes, theirs, sections } = setOut();
    journey.goTo({ note: notes.a2 });
    journey.goTo({ note: notes.b2 });
    insertNote(theirs, { section: sections.a, row: 2, text: 'new', colour: 'blue', author: 'kofi' });
    expect(journey.back()).toBe(true);
    expect(here()).toEqual({ cell: { section: sections.a, row: 4 }, note: notes.a3 });
    expect(begun()).toBe(1);
    expect(journey.back()).toBe(false);
  });

  it('leads back to an empty place, and to the place of a note that is gone', () => {
    const { journey, here, notes, theirs, sections, room } = setOut();
    room.current.setCell({ section: sections.b, row: 7 });
    journey.goTo({ note: notes.a2 });
    journey.back();
    expect(here()).toEqual({ cell: { section: sections.b, row: 7 } });
    room.current.setNote(notes.a3);
    journey.goTo({ note: notes.a2 });
    deleteNotes(theirs, [notes.a3]);
    journey.back();
    expect(here()).toEqual({ cell: { section: sections.a, row: 3 } });
  });

  it('is still under way when others move or delete the note I am on', () => {
    const { journey, notes, theirs, sections } = setOut();
    journey.goTo({ note: notes.b2 });
    moveNote(theirs, notes.b2, { section: sections.a, row: 9 });
    expect(journey.origin.get()?.note).toBe(notes.a3);
    deleteNotes(theirs, [notes.b2]);
    expect(journey.origin.get()?.note).toBe(notes.a3);
    expect(journey.back()).toBe(true);
  });

  it('is still under way when the section where I am is deleted', () => {
    const { journey, theirs, sections } = setOut();
    journey.goTo({ cell: { section: sections.b, row: 5 } });
    deleteSection(theirs, sections.b);
    expect(journey.back()).toBe(true);
  });

  it('is over once I move by myself', () => {
    const { journey, notes, room, sections } = setOut();
    journey.goTo({ note: notes.b2 });
    room.current.setCell({ section: sections.b, row: 3 });
    expect(journey.back()).toBe(false);
    journey.goTo({ cell: { section: sections.a, row: 9 } });
    journey.back();
    expect(room.current.get().cell).toEqual({ section: sections.b, row: 3 });
  });

  it('says that a note is gone, and stays', () => {
    const { journey, here, notes, theirs } = setOut();
    deleteNotes(theirs, [notes.b2]);
    expect(journey.goTo({ note: notes.b2 })).toBe(false);
    expect(here().note).toBe(notes.a3);
  });
});
