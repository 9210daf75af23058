import { deleteNotes, insertNote, moveNote } from '@evenboard/board';
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { noteFilterOf } from '../note/index.ts';
import { openTestGrid } from './testGrid.tsx';

afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const address = () =>
  `${here().getAttribute('aria-colindextext')}${here().getAttribute('aria-rowindextext')}`;
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(here(), { key, ...held });
const enter = () => act(() => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus());
const soon = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));
const selected = () =>
  [...document.querySelectorAll('[aria-selected="true"]')].map(
    (cell) => `${cell.getAttribute('aria-colindextext')}${cell.getAttribute('aria-rowindextext')}`,
  );
const copied = (type = 'text/plain') => {
  const given = new Map<string, string>();
  fireEvent.copy(here(), {
    clipboardData: { setData: (kind: string, words: string) => given.set(kind, words) },
  });
  return given.get(type);
};
const paste = (text = '') => fireEvent.paste(here(), { clipboardData: { getData: () => text } });

describe('selecting in the grid', () => {
  it('grows with Shift and arrows, my place going along, and says from where to where', async () => {
    const { announcer } = openTestGrid();
    enter();
    expect(document.querySelector('[role=grid]')?.getAttribute('aria-multiselectable')).toBe('true');
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    await soon();
    expect(selected()).toEqual(['A2', 'B2', 'A3', 'B3']);
    expect(address()).toBe('B3');
    expect(announcer.lastSaid.get()).toBe('A2 to B3, 3 notes.');
  });

  it('takes a row, a section, and everything', async () => {
    const { announcer } = openTestGrid();
    enter();
    press(' ', { shiftKey: true });
    expect(selected()).toEqual(['A2', 'B2']);
    press(' ', { ctrlKey: true });
    expect(selected()).toEqual(['A2', 'A3']);
    press('a', { ctrlKey: true });
    await soon();
    expect(selected()).toEqual(['A2', 'B2', 'A3', 'B3']);
    expect(announcer.lastSaid.get()).toBe('A2 to B3, 3 notes.');
  });

  it('is let go by a plain arrow and by Escape, and says so', async () => {
    const { announcer } = openTestGrid();
    enter();
    press('ArrowDown', { shiftKey: true });
    press('Escape');
    await soon();
    expect([selected(), announcer.lastSaid.get()]).toEqual([[], 'Selection let go.']);
    press('ArrowUp', { shiftKey: true });
    press('ArrowUp');
    expect(selected()).toEqual([]);
  });

  it('deletes all that is selected in one step of undo and one sentence', async () => {
    const { store, notes, announcer } = openTestGrid();
    enter();
    press('ArrowDown', { shiftKey: true });
    press('Delete');
    await soon();
    expect(announcer.lastSaid.get()).toBe('2 notes deleted. Control Z brings them back.');
    expect([store.getNote(notes.a2), store.getNote(notes.a3)]).toEqual([undefined, undefined]);
    press('z', { ctrlKey: true });
    expect(store.getNote(notes.a2)?.text).toBe('Rest is on the timetable.');
    expect(store.getNote(notes.a3)?.text).toBe('No separate queue.');
  });

  it('keeps the notes that others push elsewhere, and takes in none that others put there', async () => {
    const { store, sections, notes, theirs, remotely } = openTestGrid();
    enter();
    press('ArrowDown', { shiftKey: true });
    await remotely(() =>
      insertNote(theirs, { section: sections.a, row: 2, text: 'new', colour: 'blue', author: 'kofi' }),
    );
    expect(selected()).toEqual(['A3', 'A4']);
    await remotely(() => deleteNotes(theirs, [notes.a3]));
    press('Delete');
    expect(store.getNote(notes.a2)).toBeUndefined();
    expect(store.getNote(store.noteAt({ section: sections.a, row: 2 }) ?? '')?.text).toBe('new');
  });

  it('moves as a block, each past what is in its way, and stays selected', async () => {
    const { store, sections, notes, announcer } = openTestGrid();
    enter();
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true, altKey: true });
    await soon();
    expect(store.cellOf(notes.a2)).toEqual({ section: sections.b, row: 2 });
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.b, row: 3 });
    expect(store.cellOf(notes.b2)).toEqual({ section: sections.b, row: 4 });
    expect(announcer.lastSaid.get()).toBe('2 notes moved, to B2 to B3.');
    press('ArrowDown', { shiftKey: true, altKey: true });
    expect(store.cellOf(notes.b2)?.row).toBe(2);
    expect(selected()).toEqual(['B3', 'B4']);
    expect(address()).toBe('B4');
    press('z', { ctrlKey: true });
    expect(store.cellOf(notes.b2)?.row).toBe(4);
  });

  it('cuts and pastes a block with its authors, in its shape', () => {
    const { store, sections, notes } = openTestGrid();
    enter();
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    fireEvent.cut(here(), { clipboardData: { setData: () => undefined } });
    press('Escape');
    press('ArrowLeft');
    press('ArrowDown');
    press('ArrowDown');
    expect(address()).toBe('A5');
    paste();
    expect(store.cellOf(notes.a2)).toEqual({ section: sections.a, row: 5 });
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.a, row: 6 });
    expect(store.cellOf(notes.b2)).toEqual({ section: sections.b, row: 5 });
    expect(store.getNote(notes.b2)?.author).toBe('kofi');
    press('z', { ctrlKey: true });
    expect(store.cellOf(notes.b2)).toEqual({ section: sections.b, row: 2 });
  });

  it('gives other programs a row a line, and takes their lines as notes of mine', () => {
    const { store, sections } = openTestGrid();
    enter();
    press('ArrowDown', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    const text = copied();
    expect(text).toBe('Rest is on the timetable.\tTravel paid.\nNo separate queue.\t');
    expect(copied('text/html')).toMatch(/<td bgcolor="#\w{6}"[^>]*>No separate queue.<\/td><td><\/td>/);
    press('ArrowRight');
    press('ArrowDown');
    press('ArrowDown');
    paste('one\r\n\r\ntwo\n');
    const made = [5, 6].map((row) => store.getNote(store.noteAt({ section: sections.b, row }) ?? ''));
    expect(made.map((note) => [note?.text, note?.author])).toEqual([
      ['one', 'sian'],
      ['two', 'sian'],
    ]);
  });

  it('duplicates and merges all that is selected; my place goes along and nothing is selected any more', async () => {
    const { store, sections, notes, announcer } = openTestGrid();
    const texts = () => store.getColumn(sections.a).cells.map((id) => store.getNote(id ?? '')?.text);
    enter();
    press('ArrowDown', { shiftKey: true });
    press('D', { altKey: true, shiftKey: true });
    await soon();
    const [rest, queue] = ['Rest is on the timetable.', 'No separate queue.'];
    expect(texts()).toEqual([rest, rest, queue, queue]);
    expect([address(), selected()]).toEqual(['A3', []]);
    expect(announcer.lastSaid.get()).toBe('2 notes duplicated, A3 to A5.');
    press('ArrowDown', { shiftKey: true });
    press('M', { altKey: true, shiftKey: true });
    await soon();
    expect(texts()).toEqual([rest, `${rest}\n${queue}`, undefined, queue]);
    expect([address(), selected()]).toEqual(['A3', []]);
    expect(announcer.lastSaid.get()).toBe('2 notes merged into A3. Control Z takes them apart.');
    // What stands here is known: the next command runs.
    press('Delete');
    expect(texts()).toEqual([rest, undefined, undefined, queue]);
    press('z', { ctrlKey: true });
    press('z', { ctrlKey: true });
    press('z', { ctrlKey: true });
    expect(texts()).toEqual([rest, queue]);
    expect(store.getNote(notes.a3)?.text).toBe(queue);
  });

  it('takes a table of another program into this section and the next one', () => {
    const { store, sections } = openTestGrid();
    enter();
    press('ArrowDown');
    press('ArrowDown');
    paste('one\ttwo\r\n\tthree\r\n');
    const text = (section: string, row: number) => store.getNote(store.noteAt({ section, row }) ?? '')?.text;
    expect([text(sections.a, 4), text(sections.b, 4), text(sections.b, 5)]).toEqual(['one', 'two', 'three']);
    expect(address()).toBe('A4');
  });

  it('selects by mouse: with Shift from my place, and by drawing over cells', async () => {
    const { announcer } = openTestGrid();
    enter();
    const cell = (place: string) =>
      document.querySelector(
        `[aria-colindextext="${place[0]}"][aria-rowindextext="${place[1]}"]`,
      ) as HTMLElement;
    fireEvent.mouseDown(cell('B3'), { shiftKey: true });
    expect(selected()).toEqual(['A2', 'B2', 'A3', 'B3']);
    fireEvent.mouseDown(cell('A3'));
    expect(selected()).toEqual([]);
    fireEvent.mouseOver(cell('A4'), { buttons: 1 });
    fireEvent.pointerUp(document);
    await soon();
    expect(selected()).toEqual(['A3', 'A4']);
    expect(announcer.lastSaid.get()).toBe('A3 to A4, 1 note.');
  });

  it('leaves alone what the filter hides', () => {
    const { room, store, notes } = openTestGrid();
    enter();
    act(() => noteFilterOf(room).set({ text: 'travel' }));
    press('a', { ctrlKey: true });
    press('Delete');
    expect(store.getNote(notes.b2)).toBeUndefined();
    expect(store.getNote(notes.a2)).toBeDefined();
  });
});

describe('the filter in the grid', () => {
  it('shows only rows with something that matches, and arrows go over these', async () => {
    const { room, announcer, store, notes, theirs, remotely, sections } = openTestGrid();
    enter();
    act(() => noteFilterOf(room).set({ text: 'queue' }));
    const rows = () =>
      [...document.querySelectorAll('tbody tr')].map((row) => row.getAttribute('aria-rowindex'));
    // Row 2 is where I am.
    expect(rows()).toEqual(['2', '3']);
    expect(here().textContent).toContain('hidden by the filter');
    press('Enter');
    press('Delete');
    await soon();
    expect(here().tagName).toBe('TD');
    expect(store.getNote(notes.a2)).toBeDefined();
    expect(announcer.lastSaid.get()).toContain('The filter hides this note');
    press('ArrowDown');
    expect(address()).toBe('A3');
    expect(rows()).toEqual(['3']);
    await remotely(() => moveNote(theirs, notes.a3, { section: sections.b, row: 9 }));
    expect([address(), rows()]).toEqual(['B9', ['9']]);
  });
});
