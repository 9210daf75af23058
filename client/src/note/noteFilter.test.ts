import { addNote, deleteNotes, recolourNotes, setNoteText } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { UnseenChange } from '../session/roomSession.ts';
import { foldText } from './foldText.ts';
import { createNoteFilter } from './noteFilter.ts';

function openFilter() {
  const opened = openSharedTestRoom();
  const unseen = createValue<readonly UnseenChange[]>([]);
  const room = { ...opened.room, changes: { ...opened.room.changes, unseen } };
  const filter = createNoteFilter(room);
  const change = (id: string): UnseenChange => ({
    id,
    of: 'note',
    kinds: ['edited'],
    section: opened.sections.a,
    by: [],
    atMs: 0,
  });
  const found = () => [...(filter.results.get() ?? [])].map((id) => opened.store.getNote(id)?.text);
  return { ...opened, filter, found, unseen, change };
}

describe('folding of texts', () => {
  it('takes accents, case and letters of other alphabets out of the comparison', () => {
    expect(foldText('  Łucja ate  Crème BRÛLÉE, straße, Ærø ')).toBe('lucja ate creme brulee, strasse, aero');
    expect(foldText('İstanbul ırmak')).toBe('istanbul irmak');
    expect(foldText('कि')).toBe('कि');
  });
});

describe('the filter', () => {
  it('finds every word in any order, by author, colour and "mine", and all of it together', () => {
    const { filter, found, mine, sections } = openFilter();
    addNote(mine, { section: sections.b, text: 'Résumé of the queue', colour: 'green', author: 'sian' });
    filter.set({ text: 'QUEUE resume' });
    expect(found()).toEqual(['Résumé of the queue']);
    filter.set({ text: 'queue', author: 'kofi' });
    expect(found()).toEqual(['No separate queue.']);
    filter.set({ colour: 'green' });
    expect(found()).toEqual(['Résumé of the queue']);
    filter.set({ isMine: true });
    expect(found()).toEqual(['Résumé of the queue']);
    filter.set({ text: 'nobody wrote this' });
    expect(found()).toEqual([]);
  });

  it('shows all again when it is cleared, and when its criteria leave nothing out', () => {
    const { filter } = openFilter();
    filter.set({ text: 'queue' });
    filter.clear();
    expect(filter.results.get()).toBeUndefined();
    filter.set({ text: 'queue' });
    filter.set({ text: ' ', isMine: false });
    expect(filter.results.get()).toBeUndefined();
    expect(filter.criteria.get()).toBeUndefined();
  });

  it('shows all again where somebody must get to a note that it hides', () => {
    const { filter, notes } = openFilter();
    filter.set({ text: 'queue' });
    expect(filter.reveal(notes.a3)).toBe(false);
    expect(filter.results.get()?.size).toBe(1);
    expect(filter.reveal(notes.a2)).toBe(true);
    expect(filter.results.get()).toBeUndefined();
  });

  it('goes along with what others write, and keeps its set while nothing comes in or drops out', () => {
    const { filter, found, theirs, sections, notes } = openFilter();
    filter.set({ text: 'queue', colour: 'blue' });
    const before = filter.results.get();
    setNoteText(theirs, notes.a3, 'No separate queue!');
    setNoteText(theirs, notes.b2, 'Travel paid at once.');
    expect(filter.results.get()).toBe(before);
    addNote(theirs, { section: sections.b, text: 'A queue', colour: 'blue', author: 'kofi' });
    setNoteText(theirs, notes.b2, 'The queue');
    recolourNotes(theirs, [notes.a3], 'pink');
    expect(found()).toEqual(['A queue', 'The queue']);
    deleteNotes(theirs, [notes.b2]);
    expect(found()).toEqual(['A queue']);
    filter.clear();
    setNoteText(theirs, notes.a2, 'queue');
    expect(filter.results.get()).toBeUndefined();
  });

  it('looks only at the notes that a change has touched', () => {
    const { filter, theirs, notes, store } = openFilter();
    filter.set({ text: 'queue' });
    const asked: string[] = [];
    const get = store.getNote;
    store.getNote = (id) => {
      asked.push(id);
      return get(id);
    };
    setNoteText(theirs, notes.a2, 'One keystroke');
    // What has changed is kept elsewhere, and looks at that note as well.
    expect(new Set(asked)).toEqual(new Set([notes.a2]));
  });

  it('lets new changes in, and keeps those that were looked at meanwhile', () => {
    const { filter, found, notes, unseen, change } = openFilter();
    unseen.set([change(notes.a2)]);
    filter.set({ isChanged: true });
    expect(found()).toEqual(['Rest is on the timetable.']);
    unseen.set([change(notes.b2)]);
    expect(found()).toEqual(['Rest is on the timetable.', 'Travel paid.']);
    filter.set({ isChanged: true });
    expect(found()).toEqual(['Travel paid.']);
  });
});
