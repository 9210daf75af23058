import {
  addNote,
  deleteNotes,
  editNoteText,
  lockSection,
  moveNote,
  moveNoteToPosition,
  readBoard,
  UNSORTED,
} from '@evenboard/board';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Hooks from '../hooks/index.ts';
import { noteActionsOf } from '../note/useNoteActions.ts';

const rendered = vi.hoisted(() => [] as string[]);
vi.mock('../hooks/index.ts', async (original) => {
  const actual = await original<typeof Hooks>();
  const useNote: typeof actual.useNote = (id) => {
    rendered.push(id);
    return actual.useNote(id);
  };
  return { ...actual, useNote };
});

const { openTestBoard } = await import('./testBoard.tsx');
// The chunk that drags: there before it is asked for.
await import('./DragArea.tsx');
const nextTask = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

const noteNamed = (text: string) => {
  const item = screen.getByText(text).closest('li');
  if (!item) throw new Error(`${text} is in no list`);
  return item;
};
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
/** Where an element lies on the wall, by the styles that put it there. */
function placeOnScreen(element: Element) {
  const item = element.closest<HTMLElement>('li');
  const frame = element.closest<HTMLElement>('.frame');
  const px = (style = '') => Number.parseFloat(style);
  return [px(frame?.style.left) + px(item?.style.left), px(frame?.style.top) + px(item?.style.top)];
}
function landing() {
  const mark = document.querySelector<HTMLElement>('.landing');
  return mark === null ? undefined : [Number.parseFloat(mark.style.left), Number.parseFloat(mark.style.top)];
}
const focus = (element: HTMLElement) => act(() => element.focus());

beforeEach(() => {
  rendered.length = 0;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('what the board shows', () => {
  it('shows sections as regions with their letter, and notes as list items with address, author and colour', () => {
    openTestBoard();
    const region = screen.getByRole('region', { name: /^A\s*The world in 2035$/ });
    const items = within(region).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('A2');
    expect(items[0]?.textContent).toContain('blue');
    expect(items[0]?.textContent).toContain('Kofi');
    expect(within(region).getByRole('button', { name: 'A4, empty' })).toBeTruthy();
    expect(within(region).getByRole('heading', { level: 2 }).textContent).toContain('The world in 2035');
  });

  it('shows notes that hang free at their own places, wherever others move them, and among the unsorted', () => {
    const { theirs, notes } = openTestBoard();
    act(() => void moveNoteToPosition(theirs, notes.a2, { x: 900, y: 700 }));
    const free = noteNamed('Rest is on the timetable.');
    expect(placeOnScreen(free)).toEqual([900, 700]);
    expect(
      within(screen.getByRole('region', { name: /Not in a section/ })).getByText('Rest is on the timetable.'),
    ).toBeTruthy();
    act(() => void moveNoteToPosition(theirs, notes.a2, { x: -300, y: 650 }));
    expect(placeOnScreen(noteNamed('Rest is on the timetable.'))).toEqual([-300, 650]);
    // Nobody would find it again.
    act(() => void moveNoteToPosition(theirs, notes.a2, { x: 1e12, y: 0 }));
    expect(placeOnScreen(noteNamed('Rest is on the timetable.'))[0]).toBeLessThan(5_000);
  });

  it('has one tab stop among all its places, handles and buttons', () => {
    openTestBoard();
    const stops = [
      ...document.querySelectorAll('.board-view [tabindex="0"], .board-view button:not([tabindex])'),
    ];
    expect(stops).toHaveLength(1);
    expect(stops[0]?.textContent).toContain('A2');
  });

  it('names each handle by the address of its note, and shows readers none', () => {
    openTestBoard();
    expect(screen.getByRole('button', { name: 'Move A2' })).toBeTruthy();
    cleanup();
    openTestBoard('observer');
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });

  it('says who is in a note and who writes', async () => {
    const { others, notes, remotely } = openTestBoard();
    const user = { id: 'p', name: 'Priyanka', role: 'participant' as const };
    await remotely(() => others.set([{ clientId: 7, user, editing: notes.a3 }]));
    expect(noteNamed('No separate queue.').textContent).toContain('Priyanka, writing');
    expect(noteNamed('No separate queue.').classList.contains('is-writing')).toBe(true);
  });
});

describe('changes by others', () => {
  it('render the one note that was edited, and no other', async () => {
    const { theirs, notes, remotely } = openTestBoard();
    rendered.length = 0;
    await remotely(() => void editNoteText(theirs, notes.a3, { at: 0, remove: 0, insert: 'Now ' }));
    expect(screen.getByText('Now No separate queue.')).toBeTruthy();
    expect(rendered).toEqual([notes.a3]);
  });

  it('take the focus along when the note under it is pushed down or moved to another section', async () => {
    const { theirs, notes, sections, remotely } = openTestBoard();
    focus(noteNamed('No separate queue.'));
    await remotely(
      () =>
        void addNote(theirs, { section: sections.a, row: 2, text: 'First', colour: 'pink', author: 'zeb' }),
    );
    expect(document.activeElement).toBe(noteNamed('No separate queue.'));
    expect(document.activeElement?.textContent).toContain('A4');
    await remotely(() => void moveNote(theirs, notes.a3, { section: sections.b, row: 5 }));
    expect(document.activeElement).toBe(noteNamed('No separate queue.'));
    expect(document.activeElement?.textContent).toContain('B5');
  });

  it('leave the focus on the empty place when the note under it is deleted', async () => {
    const { theirs, notes, remotely } = openTestBoard();
    focus(noteNamed('No separate queue.'));
    await remotely(() => void deleteNotes(theirs, [notes.a3]));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'A3, empty' }));
  });

  it('never take the focus from outside of the board', async () => {
    const { theirs, notes, remotely } = openTestBoard();
    await remotely(() => void deleteNotes(theirs, [notes.a2]));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('keys', () => {
  it('go to the neighbour in space and on to the next section', () => {
    openTestBoard();
    focus(noteNamed('Rest is on the timetable.'));
    press('ArrowRight');
    expect(document.activeElement).toBe(noteNamed('No separate queue.'));
    press('ArrowRight');
    expect(document.activeElement).toBe(noteNamed('Travel paid.'));
    press('ArrowDown');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'B4, empty' }));
  });

  it('write a new note by typing on an empty slot', async () => {
    const { store, sections } = openTestBoard();
    focus(screen.getByRole('button', { name: 'A4, empty' }));
    press('n');
    const editor = await screen.findByRole('textbox');
    expect((editor as HTMLTextAreaElement).value).toBe('n');
    fireEvent.change(editor, { target: { value: 'new words' } });
    fireEvent.keyDown(editor, { key: 'Enter' });
    const note = store.noteAt({ section: sections.a, row: 4 });
    expect(store.getNote(note ?? '')?.text).toBe('new words');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'A5, empty' })),
    );
  });

  it('keep the editor and its words when somebody fills the place meanwhile, and both notes stand there', async () => {
    const { store, sections, theirs, remotely } = openTestBoard();
    focus(screen.getByRole('button', { name: 'A4, empty' }));
    press('m');
    const editor = await screen.findByRole('textbox');
    fireEvent.change(editor, { target: { value: 'my words' } });
    await remotely(
      () =>
        void addNote(theirs, { section: sections.a, row: 4, text: 'theirs', colour: 'blue', author: 'kofi' }),
    );
    expect(screen.getByRole('textbox')).toBe(editor);
    expect(document.activeElement).toBe(editor);
    fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true });
    const there = [4, 5].map((row) => store.noteAt({ section: sections.a, row }));
    expect(there.map((note) => store.getNote(note ?? '')?.text).sort()).toEqual(['my words', 'theirs']);
    await waitFor(() => expect(document.activeElement).toBe(noteNamed('my words')));
    expect(noteNamed('theirs')).toBeTruthy();
  });

  it('bring back words of a place that somebody has filled since, in another place of its section', async () => {
    const { store, sections, theirs, remotely } = openTestBoard();
    focus(screen.getByRole('button', { name: 'A4, empty' }));
    press('m');
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'my words' } });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    await remotely(
      () =>
        void addNote(theirs, { section: sections.a, row: 4, text: 'theirs', colour: 'blue', author: 'kofi' }),
    );
    const writeAnother = async (address: string) => {
      focus(screen.getByRole('button', { name: `${address}, empty` }));
      press('Enter');
      const editor = (await screen.findByRole('textbox')) as HTMLTextAreaElement;
      fireEvent.keyDown(editor, { key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
      return editor;
    };
    const editor = await writeAnother('A5');
    expect(editor.value).toBe('my words');
    fireEvent.keyDown(editor, { key: 'Enter', ctrlKey: true });
    expect(store.getNote(store.noteAt({ section: sections.a, row: 5 }) ?? '')?.text).toBe('my words');
    await waitFor(() => expect(document.activeElement).toBe(noteNamed('my words')));
    expect((await writeAnother('A6')).value).toBe('');
  });

  it('open the editor by Enter and leave it by Escape, with the focus on the note again', async () => {
    openTestBoard();
    focus(noteNamed('Rest is on the timetable.'));
    press('Enter');
    const editor = await screen.findByRole('textbox');
    expect(document.activeElement).toBe(editor);
    fireEvent.keyDown(editor, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(noteNamed('Rest is on the timetable.')));
  });

  it('start a note at the end of the section by N, delete by Delete, and move by Alt, Shift and an arrow', async () => {
    const { store, notes, sections } = openTestBoard();
    focus(noteNamed('Rest is on the timetable.'));
    press('ArrowRight', { altKey: true, shiftKey: true });
    expect(store.cellOf(notes.a2)).toEqual({ section: sections.b, row: 2 });
    expect(document.activeElement).toBe(noteNamed('Rest is on the timetable.'));
    press('Delete');
    expect(store.getNote(notes.a2)).toBeUndefined();
    focus(noteNamed('No separate queue.'));
    press('n');
    expect(await screen.findByRole('textbox', { name: /A4/ })).toBeTruthy();
  });

  it('cut here and paste there', () => {
    const { store, notes, sections } = openTestBoard();
    const clipboardData = { getData: () => '', setData: vi.fn() };
    focus(noteNamed('No separate queue.'));
    fireEvent.cut(noteNamed('No separate queue.'), { clipboardData });
    expect(clipboardData.setData).toHaveBeenCalledWith('text/plain', 'No separate queue.');
    const there = screen.getByRole('button', { name: 'B4, empty' });
    focus(there);
    fireEvent.paste(there, { clipboardData });
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.b, row: 4 });
  });

  it('change nothing for who came to read', () => {
    const { store, notes } = openTestBoard('observer');
    focus(noteNamed('No separate queue.'));
    press('Delete');
    press('Enter');
    expect(store.getNote(notes.a3)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the focus', () => {
  it('stays in the dialog that was opened before the last one had given it back to the board', () => {
    const { room, announcer } = openTestBoard();
    const { focusCurrent } = noteActionsOf(room, announcer);
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('aria-modal', 'true');
    const field = dialog.appendChild(document.createElement('textarea'));
    focus(noteNamed('No separate queue.'));
    focus(field);
    act(focusCurrent);
    expect(document.activeElement).toBe(field);
    dialog.remove();
    act(focusCurrent);
    expect(document.activeElement).toBe(noteNamed('No separate queue.'));
  });
});

describe('the focus on a board that is not in the page as a whole', () => {
  function openLargeBoard() {
    const { room, theirs, announcer } = openTestBoard();
    const section = readBoard(theirs).sections[1]?.id ?? '';
    act(() => {
      for (let added = 0; added < 450; added += 1)
        addNote(theirs, { section, text: `Note ${added}`, colour: 'blue', author: 'kofi' });
    });
    const outside = document.body.appendChild(document.createElement('input'));
    focus(outside);
    const { focusCurrent } = noteActionsOf(room, announcer);
    return { room, focusCurrent, outside, far: { section, row: 400 } };
  }

  it('goes to a place that comes into the page only then', () => {
    const { room, focusCurrent, outside, far } = openLargeBoard();
    expect(screen.queryByText('Note 397')).toBeNull();
    act(() => {
      room.current.setCell(far);
      focusCurrent();
    });
    expect(document.activeElement?.getAttribute('data-row')).toBe('400');
    outside.remove();
  });

  it('stays with who has gone on before', () => {
    const { room, focusCurrent, outside, far } = openLargeBoard();
    act(() => {
      room.current.setCell(far);
      focusCurrent();
      fireEvent.keyDown(outside, { key: 'x' });
    });
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });
});

describe('dragging by the keyboard', () => {
  const handle = () => screen.getByRole('button', { name: 'Move A3' });
  const key = (code: string) =>
    act(async () => void fireEvent.keyDown(document.activeElement ?? document, { code, key: code }));
  // dnd-kit listens to the keys that follow only from the next task on.

  it('shows the landing slot, says it, and writes once on the drop', async () => {
    const { mine, store, notes, sections, announcer } = openTestBoard();
    await nextTask();
    focus(handle());
    await key('Space');
    await nextTask();
    const updates = vi.fn();
    mine.doc.on('update', updates);
    await key('ArrowRight');
    await key('ArrowDown');
    expect(landing()).toEqual(placeOnScreen(screen.getByRole('button', { name: 'B4, empty' })));
    await waitFor(() => expect(announcer.lastSaid.get()).toContain('B4, empty, in'));
    expect(updates).not.toHaveBeenCalled();
    await key('Space');
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.b, row: 4 });
    expect(updates).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(document.activeElement).toBe(noteNamed('No separate queue.')));
  });

  it('says and shows that a section is locked before the note is put down there, and leaves it where it was', async () => {
    const { theirs, store, notes, sections, announcer, remotely } = openTestBoard();
    await remotely(() => void lockSection(theirs, sections.b, true));
    await nextTask();
    focus(handle());
    await key('Space');
    await nextTask();
    await key('ArrowRight');
    await waitFor(() => expect(announcer.lastSaid.get()).toMatch(/^B2, .*Locked: only facilitators/));
    expect(document.querySelector('.landing.is-locked')).toBeTruthy();
    await key('Space');
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.a, row: 3 });
  });

  it('leaves the note where it was on Escape', async () => {
    const { store, notes, sections } = openTestBoard();
    await nextTask();
    focus(handle());
    await key('Space');
    await nextTask();
    await key('ArrowDown');
    await key('Escape');
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.a, row: 3 });
    expect(document.querySelector('.landing, .is-held')).toBeNull();
  });

  it('opens no menu over the note in hand: the long press that picks one up asks for it too', async () => {
    await import('../ui/MenuWindow.tsx');
    openTestBoard();
    const note = noteNamed('No separate queue.');
    await nextTask();
    focus(handle());
    await key('Space');
    await nextTask();
    fireEvent.contextMenu(note);
    await nextTask();
    expect(screen.queryByRole('menu')).toBeNull();
    await key('Escape');
    fireEvent.contextMenu(note);
    expect(await screen.findByRole('menu')).toBeTruthy();
  });

  it('tells me when the note in my hand was deleted', async () => {
    const { theirs, notes, announcer, remotely } = openTestBoard();
    await nextTask();
    focus(handle());
    await key('Space');
    await nextTask();
    await remotely(() => void deleteNotes(theirs, [notes.a3]));
    await waitFor(() => expect(announcer.lastSaid.get()).toContain('was deleted while you held it'));
    expect(document.querySelector('.is-held')).toBeNull();
  });

  it("leaves dnd-kit's own live region empty", async () => {
    openTestBoard();
    await nextTask();
    focus(handle());
    await key('Space');
    await nextTask();
    await key('ArrowDown');
    expect(screen.queryByRole('status')?.textContent ?? '').toBe('');
  });
});

describe('where there is no room for a wall', () => {
  const narrow = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  beforeEach(() => void vi.stubGlobal('matchMedia', () => narrow));
  afterEach(() => void vi.unstubAllGlobals());

  it('shows one section at a time, without a canvas, and steps to the others', () => {
    const { room, sections } = openTestBoard();
    expect(document.querySelector('.board-view')).toBeNull();
    expect(screen.queryByText('Travel paid.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Next section' }));
    expect(screen.getByText('Travel paid.')).toBeTruthy();
    expect(screen.queryByText('No separate queue.')).toBeNull();
    expect(room.current.get().cell).toEqual({ section: sections.b, row: 2 });
    fireEvent.change(screen.getByRole('combobox', { name: 'Section' }), { target: { value: sections.a } });
    expect(screen.getByText('No separate queue.')).toBeTruthy();
  });

  it('shows the section that a note is carried to by keys, marks the place, and keeps the focus on the handle', async () => {
    const { store, notes, sections } = openTestBoard();
    const key = (code: string) =>
      act(async () => void fireEvent.keyDown(document.activeElement ?? document, { code, key: code }));
    await nextTask();
    const handle = screen.getByRole('button', { name: 'Move A3' });
    focus(handle);
    await key('Space');
    await nextTask();
    await key('ArrowRight');
    const marked = () => document.querySelector('.frame:not(.is-away) .is-landing');
    expect(marked()?.closest('.frame')?.textContent).toContain('What we want to see');
    expect(document.activeElement).toBe(handle);
    await key('Space');
    expect(store.cellOf(notes.a3)?.section).toBe(sections.b);
    await waitFor(() => expect(document.activeElement).toBe(noteNamed('No separate queue.')));
  });
});

// The last: dnd-kit swallows the click that follows a drag, and for a moment every other.
describe('dragging by the mouse', () => {
  it('takes a note by itself, lands in the slot under the pointer, and writes once on the drop', async () => {
    const { mine, store, notes, sections } = openTestBoard();
    await nextTask();
    const target = screen.getByRole('button', { name: 'B4, empty' });
    const [x = 0, y = 0] = placeOnScreen(target);
    // The camera begins a margin away from the window's corner, at full size.
    const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0, buttons: 1 });
    const updates = vi.fn();
    mine.doc.on('update', updates);
    await act(async () => void fireEvent.mouseDown(noteNamed('No separate queue.'), at(10, 10)));
    await act(async () => void fireEvent.mouseMove(document, at(40, 40)));
    await act(async () => void fireEvent.mouseMove(document, at(x + 60, y + 60)));
    await waitFor(() => expect(landing()).toEqual([x, y]));
    expect(updates).not.toHaveBeenCalled();
    await act(async () => void fireEvent.mouseUp(document, at(x + 60, y + 60)));
    expect(store.cellOf(notes.a3)).toEqual({ section: sections.b, row: 4 });
    expect(updates).toHaveBeenCalledTimes(1);
  });

  it('hangs a note on open ground: a place of its own there, and the first of the unsorted in the grid', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(4_000);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(3_000);
    const { announcer, mine, store, notes } = openTestBoard();
    await nextTask();
    const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0, buttons: 1 });
    await act(async () => void fireEvent.mouseDown(noteNamed('No separate queue.'), at(10, 10)));
    await act(async () => void fireEvent.mouseMove(document, at(40, 40)));
    await act(async () => void fireEvent.mouseMove(document, at(1_524, 1_208)));
    await waitFor(() => expect(announcer.lastSaid.get()).toContain('Open ground'));
    await act(async () => void fireEvent.mouseUp(document, at(1_524, 1_208)));
    expect(store.cellOf(notes.a3)).toEqual({ section: UNSORTED, row: 2 });
    expect(readBoard(mine).notes.find(({ id }) => id === notes.a3)?.position).toEqual({ x: 1_500, y: 1_200 });
    expect(placeOnScreen(noteNamed('No separate queue.'))).toEqual([1_500, 1_200]);
    await waitFor(() =>
      expect(announcer.lastSaid.get()).toBe('It hangs free on the board now, and is C2 in the grid.'),
    );
  });
});
