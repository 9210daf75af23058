import { addNote, deleteNotes, deleteSection, insertNote, moveNote, setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestGrid } from './testGrid.tsx';

afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const address = () =>
  `${here().getAttribute('aria-colindextext')}${here().getAttribute('aria-rowindextext')}`;
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(here(), { key, ...held });
const enter = () => act(() => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus());
const words = (text: string) => fireEvent.input(here(), { target: { value: text } });
const soon = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));
const write = (section: string, text: string) => ({
  section,
  text,
  colour: 'green' as const,
  author: 'kofi',
});

describe('the grid', () => {
  it('has one tab stop, and every place by its own address with the table row as row number', () => {
    openTestGrid();
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
    for (const cell of document.querySelectorAll('[role=gridcell]')) {
      expect(cell.getAttribute('aria-rowindextext')).toBe(cell.parentElement?.getAttribute('aria-rowindex'));
      expect(cell.hasAttribute('aria-label')).toBe(false);
      expect(cell.textContent).not.toBe('');
    }
    expect(screen.getByRole('grid').getAttribute('aria-colcount')).toBe('3');
    expect(screen.getByText('Rest is on the timetable.').closest('td')?.textContent).toContain('. Kofi.');
  });

  it('moves with arrows, says the edge once, and reaches the headers', async () => {
    const { announcer } = openTestGrid();
    enter();
    expect(address()).toBe('A2');
    press('ArrowRight');
    press('ArrowDown');
    expect(address()).toBe('B3');
    press('ArrowRight');
    await soon();
    expect(announcer.lastSaid.get()).toBe('Last column.');
    announcer.say('other');
    await soon();
    press('ArrowRight');
    await soon();
    expect(announcer.lastSaid.get()).toBe('other');
    press('ArrowUp', { ctrlKey: true });
    press('ArrowUp');
    expect(address()).toBe('B1');
    expect(here().tagName).toBe('TH');
  });

  it('starts a note with a printable key in an empty place, makes it whole, and goes down', async () => {
    const { store, sections, announcer } = openTestGrid();
    enter();
    press('ArrowDown');
    press('ArrowDown');
    press('h');
    expect(here().tagName).toBe('TEXTAREA');
    expect(here().closest('td')?.getAttribute('aria-rowindextext')).toBe('4');
    expect(store.noteAt({ section: sections.a, row: 4 })).toBeUndefined();
    words('hello');
    press('Enter');
    expect(store.getNote(store.noteAt({ section: sections.a, row: 4 }) ?? '')?.text).toBe('hello');
    expect(address()).toBe('A5');
    await soon();
    expect(announcer.lastSaid.get()).toBe('Saved, A4.');
  });

  it('changes nothing when a letter is pressed on a note, and says how to edit', async () => {
    const { store, notes, announcer } = openTestGrid();
    enter();
    press('x');
    await soon();
    expect(here().tagName).toBe('TD');
    expect(store.getNote(notes.a2)?.text).toBe('Rest is on the timetable.');
    expect(announcer.lastSaid.get()).toContain('Press Enter');
  });

  it('opens empty for a key of an input method, and leaves AltGraph characters alone as commands', () => {
    openTestGrid();
    enter();
    press('End');
    press('ArrowDown');
    press('Process');
    expect((here() as HTMLTextAreaElement).value).toBe('');
  });

  it('Escape takes back my words only, and keeps them for later', async () => {
    const { store, notes, theirs, remotely, announcer } = openTestGrid();
    enter();
    press('Enter');
    words('Rest is on the timetable. Mine.');
    await remotely(() => setNoteText(theirs, notes.a2, 'Theirs. Rest is on the timetable. Mine.'));
    press('Escape');
    expect(store.getNote(notes.a2)?.text).toBe('Theirs. Rest is on the timetable.');
    expect(address()).toBe('A2');
    await soon();
    expect(announcer.lastSaid.get()).toContain('kept for ten minutes');
    press('Enter');
    await soon();
    expect(announcer.lastSaid.get()).toContain('Control Shift Z');
    press('z', { ctrlKey: true, shiftKey: true });
    expect((here() as HTMLTextAreaElement).value).toContain('Mine.');
  });

  it('keeps the focus on the note when another pushes it down', async () => {
    const { sections, theirs, remotely } = openTestGrid();
    enter();
    press('ArrowDown');
    await remotely(() => insertNote(theirs, { ...write(sections.a, 'new'), row: 2 }));
    expect(here().textContent).toContain('No separate queue.');
    expect(address()).toBe('A4');
  });

  it('takes my text along when the note is moved while I write in it', async () => {
    const { sections, notes, theirs, store, remotely } = openTestGrid();
    enter();
    press('Enter');
    words('Rest. And more');
    await remotely(() => moveNote(theirs, notes.a2, { section: sections.b, row: 5 }));
    expect(here().tagName).toBe('TEXTAREA');
    expect(here().closest('td')?.getAttribute('aria-colindextext')).toBe('B');
    words('Rest. And more still');
    press('F2');
    expect(store.getNote(notes.a2)?.text).toBe('Rest. And more still');
    expect(address()).toBe('B5');
  });

  it('brings a note back as mine when it is deleted while I write', async () => {
    const { notes, theirs, store, sections, remotely } = openTestGrid();
    enter();
    press('Enter');
    words('Rest. My words');
    await remotely(() => deleteNotes(theirs, [notes.a2]));
    await soon();
    const mine = store.getNote(store.noteAt({ section: sections.a, row: 2 }) ?? '');
    expect(mine).toMatchObject({ text: 'Rest. My words', author: 'sian' });
    expect(here().tagName).toBe('TEXTAREA');
  });

  it('keeps the place when the note is deleted, and does not run a command on what was not told', async () => {
    const { notes, theirs, store, sections, remotely, announcer } = openTestGrid();
    enter();
    press('Shift');
    await remotely(() => deleteNotes(theirs, [notes.a2]));
    expect(address()).toBe('A2');
    await remotely(() => addNote(theirs, { ...write(sections.a, 'another'), row: 2 }));
    press('Delete');
    await soon();
    expect(announcer.lastSaid.get()).toContain('Another note is here now: another');
    expect(store.noteAt({ section: sections.a, row: 2 })).toBeDefined();
    press('Delete');
    expect(store.noteAt({ section: sections.a, row: 2 })).toBeUndefined();
  });

  it('cuts and pastes a note with its author, and copies as mine', () => {
    const { notes, store, sections } = openTestGrid();
    enter();
    fireEvent.cut(here(), { clipboardData: { setData: () => undefined } });
    press('ArrowRight');
    press('ArrowDown');
    fireEvent.paste(here(), { clipboardData: { getData: () => '' } });
    expect(store.cellOf(notes.a2)).toEqual({ section: sections.b, row: 3 });
    expect(store.getNote(notes.a2)?.author).toBe('kofi');
    fireEvent.copy(here(), { clipboardData: { setData: () => undefined } });
    press('ArrowDown');
    fireEvent.paste(here(), { clipboardData: { getData: () => '' } });
    const copy = store.getNote(store.noteAt({ section: sections.b, row: 4 }) ?? '');
    expect(copy).toMatchObject({ text: 'Rest is on the timetable.', author: 'sian' });
  });

  it('lets a note change places with its neighbour, pushing nobody', () => {
    const { notes, store } = openTestGrid();
    enter();
    press('ArrowDown', { altKey: true, shiftKey: true });
    expect(store.cellOf(notes.a2)?.row).toBe(3);
    expect(store.cellOf(notes.a3)?.row).toBe(2);
    expect(address()).toBe('A3');
  });

  it('deletes, says how to get it back, and undoes', async () => {
    const { notes, store, announcer } = openTestGrid();
    enter();
    press('Delete');
    await soon();
    expect(store.getNote(notes.a2)).toBeUndefined();
    expect(announcer.lastSaid.get()).toBe('Deleted. Control Z brings it back.');
    press('z', { ctrlKey: true });
    await soon();
    expect(store.getNote(notes.a2)?.text).toBe('Rest is on the timetable.');
    expect(announcer.lastSaid.get()).toBe('Undone: the note is back in A2.');
  });

  it('goes to the neighbouring column when the section of an empty place is gone', async () => {
    const { sections, theirs, remotely } = openTestGrid();
    enter();
    for (let row = 2; row < 5; row += 1) press('ArrowDown');
    await remotely(() => deleteSection(theirs, sections.a));
    expect(address()).toBe('A5');
    expect(here().dataset['section']).toBe(sections.b);
  });

  it('never loses the focus, nor the note under it, whatever others do', async () => {
    const operation = fc.record({
      kind: fc.constantFrom('add', 'insert', 'delete', 'move', 'edit'),
      pick: fc.nat(),
      row: fc.integer({ min: 2, max: 8 }),
      isFirst: fc.boolean(),
      down: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 25 }), async (operations) => {
        const { room, store, theirs, sections, remotely } = openTestGrid();
        enter();
        for (const { kind, pick, row, isFirst, down } of operations) {
          for (let times = 0; times < down; times += 1) press('ArrowDown');
          const before = room.current.get().note;
          const section = isFirst ? sections.a : sections.b;
          const ids = [...theirs.notes.keys()];
          const id = ids[pick % Math.max(1, ids.length)] ?? '';
          await remotely(() => {
            if (kind === 'add') addNote(theirs, write(section, 'x'));
            else if (kind === 'insert') insertNote(theirs, { ...write(section, 'y'), row });
            else if (kind === 'delete') deleteNotes(theirs, [id]);
            else if (kind === 'move') moveNote(theirs, id, { section, row });
            else setNoteText(theirs, id, `edited ${pick}`);
          });
          expect(here().getAttribute('role')).toBe('gridcell');
          expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
          if (before !== undefined && store.getNote(before) !== undefined) {
            expect(
              store.noteAt({ section: here().dataset['section'] ?? '', row: Number(here().dataset['row']) }),
            ).toBe(before);
          }
        }
        cleanup();
      }),
      { numRuns: 15 },
    );
  });
});
