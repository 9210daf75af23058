import { addComment, addNote, lockSection, UNSORTED } from '@evenboard/board';
import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../announce/index.ts';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createNoteActions } from './noteActions.ts';

function openActions(role: 'participant' | 'observer' = 'participant') {
  const opened = openSharedTestRoom(role);
  const { room, store, sections } = opened;
  let last = '';
  const say = (words: string) => {
    last = words;
  };
  const actions = createNoteActions(room, { ...createAnnouncer(), say });
  const section = { A: sections.a, B: sections.b, C: UNSORTED };
  const idAt = (letter: keyof typeof section, row: number) => store.noteAt({ section: section[letter], row });
  const at = (letter: keyof typeof section, row: number) => {
    const note = store.getNote(idAt(letter, row) ?? '');
    return note && [note.text, note.author, note.colour];
  };
  const column = (letter: 'A' | 'B') =>
    store.getColumn(section[letter]).cells.map((id) => id && store.getNote(id)?.text);
  return { ...opened, actions, idAt, at, column, said: () => last };
}

describe('duplicating', () => {
  it('puts a copy of mine below each note, in one step of undo, and goes to the first', () => {
    const { actions, notes, room, idAt, at, column, said } = openActions();
    expect(actions.duplicate([notes.a3, notes.a2])).toBe(true);
    const [rest, queue] = ['Rest is on the timetable.', 'No separate queue.'];
    expect(column('A')).toEqual([rest, rest, queue, queue]);
    expect(at('A', 3)).toEqual([rest, 'sian', 'blue']);
    expect(room.current.get().note).toBe(idAt('A', 3));
    expect(said()).toBe('2 notes duplicated, A3 to A5.');
    actions.undo();
    expect(column('A')).toEqual([rest, queue]);
  });

  it('is refused in a section that is locked, and to readers', () => {
    const { actions, mine, sections, notes, said, column } = openActions();
    lockSection(mine, sections.a, true);
    expect(actions.duplicate(notes.a2)).toBe(false);
    expect(said()).toContain('Only facilitators');
    expect(column('A')).toHaveLength(2);
    expect(openActions('observer').actions.duplicate(notes.a2)).toBe(false);
  });
});

describe('merging', () => {
  it('joins notes of several sections in the first in reading order, with authors and comments', () => {
    const { actions, mine, store, notes, room, column, said } = openActions();
    addComment(mine, { note: notes.b2, text: 'How much?', author: 'sian' });
    expect(actions.merge([notes.b2, notes.a3, notes.a2])).toBe(true);
    const text = 'Rest is on the timetable.\nNo separate queue.\nTravel paid.';
    expect([column('A'), column('B')]).toEqual([[text], []]);
    expect(store.getNote(notes.a2)?.mergedFrom?.map(({ note }) => note)).toEqual([
      notes.a2,
      notes.a3,
      notes.b2,
    ]);
    expect(store.getComments(notes.a2).map((comment) => comment.text)).toEqual(['How much?']);
    expect(room.current.get().note).toBe(notes.a2);
    expect(said()).toBe('3 notes merged into A2. 1 comment came along. Control Z takes them apart.');
    actions.undo();
    expect([column('A'), column('B')]).toEqual([
      ['Rest is on the timetable.', 'No separate queue.'],
      ['Travel paid.'],
    ]);
    expect(store.getComments(notes.b2)).toHaveLength(1);
    expect(store.getComments(notes.a2)).toHaveLength(0);
  });

  it('is refused whole where all words together are too long for a note', () => {
    const { actions, mine, sections, notes, column, said } = openActions();
    const long = addNote(mine, { section: sections.a, text: 'x'.repeat(9_980), colour: 'blue', author: 'a' });
    const before = column('A');
    expect(actions.merge([notes.a2, notes.a3, long])).toBe(false);
    expect(column('A')).toEqual(before);
    expect(said()).toContain('Together they are longer than a note can be');
  });

  it('of a single note asks which other is meant, and of several that others deleted says so', () => {
    const { actions, notes, said } = openActions();
    expect(actions.merge(notes.a2)).toBe(false);
    expect(actions.dialog.get()).toEqual({ kind: 'merge', note: notes.a2 });
    actions.closeDialog();
    expect(actions.merge([notes.a2, 'gone'])).toBe(false);
    expect(actions.dialog.get()).toBeUndefined();
    expect(said()).toBe('Only one of these notes is still there. Nothing was merged.');
  });
});

describe('pasting a table from elsewhere', () => {
  it('makes each cell a note of mine in its place, in one step of undo, and says from where to where', () => {
    const { actions, sections, column, at, idAt, said } = openActions();
    const before = [column('A'), column('B')];
    const first = actions.pasteText(
      { section: sections.a, row: 5 },
      'one\t"two\nlines"\r\n\t\r\nthree\t\r\n',
    );
    expect(at('A', 5)).toEqual(['one', 'sian', 'yellow']);
    expect([at('B', 5)?.[0], at('A', 6), at('A', 7)?.[0]]).toEqual(['two\nlines', undefined, 'three']);
    expect(first).toBe(idAt('A', 5));
    expect(said()).toBe('3 notes of yours pasted, A5 to B5.');
    actions.undo();
    expect([column('A'), column('B')]).toEqual(before);
  });

  it('asks first where notes stand in its way, and changes nothing until it is answered', () => {
    const { actions, notes, sections, store } = openActions();
    const cell = { section: sections.a, row: 2 };
    expect(actions.pasteText(cell, 'one\tx\ntwo\t')).toBeUndefined();
    expect(store.getNoteCount()).toBe(3);
    const inTheWay = [notes.a2, notes.a3, notes.b2];
    expect(actions.dialog.get()).toMatchObject({ kind: 'paste', pasted: { cell, text: 'one\tx\ntwo\t' } });
    expect(actions.dialog.get()?.notes?.toSorted()).toEqual(inTheWay.toSorted());
  });

  it('pushes down what stands in its way and changes nothing of it, where that was chosen', () => {
    const { actions, sections, column } = openActions();
    actions.pasteAs('between', { cell: { section: sections.a, row: 2 }, text: 'one\tx\ntwo\t' }, []);
    expect(column('A')).toEqual(['one', 'two', 'Rest is on the timetable.', 'No separate queue.']);
    expect(column('B')).toEqual(['x', 'Travel paid.']);
  });

  it('gives the notes there its words, where that was chosen: they stay whose they were, and one step of undo takes it back', () => {
    const { actions, notes, sections, column, at, said } = openActions();
    const before = [column('A'), column('B')];
    const cell = { section: sections.a, row: 3 };
    actions.pasteText(cell, 'one\ty\ntwo\tz');
    expect(actions.pasteAs('over', { cell, text: 'one\ty\ntwo\tz' }, [notes.a3])).toBe(notes.a3);
    expect([at('A', 3)?.[0], at('A', 3)?.[1], at('A', 4)?.[1]]).toEqual(['one', 'kofi', 'sian']);
    expect([column('A'), column('B')]).toEqual([
      ['Rest is on the timetable.', 'one', 'two'],
      ['Travel paid.', 'y', 'z'],
    ]);
    expect(said()).toBe('Pasted, A3 to B4. 1 note has new words. Control Z brings the old ones back.');
    actions.undo();
    expect([column('A'), column('B')]).toEqual(before);
  });

  it('takes the colours of a spreadsheet’s cells, also for notes that get its words, and one step of undo takes all back', () => {
    const { actions, notes, sections, at, column } = openActions();
    const before = [column('A'), column('B')];
    const cell = { section: sections.a, row: 3 };
    const fills = ['#70AD47', '#FFFF00', '#FFFFFF', '#BDD7EE'];
    const cells = ['one', 'y', 'two', 'z'].map((word, index) => `<td bgcolor="${fills[index]}">${word}</td>`);
    const html = `<table><tr>${cells.slice(0, 2).join('')}</tr><tr>${cells.slice(2).join('')}</tr></table>`;
    const text = 'one\ty\ntwo\tz';
    actions.pasteText(cell, text, html);
    const pasted = actions.dialog.get()?.pasted;
    if (pasted === undefined) throw new Error('Nothing was asked.');
    actions.pasteAs('over', pasted, [notes.a3]);
    const colours = [at('A', 3), at('B', 3), at('A', 4), at('B', 4)].map((note) => note?.[2]);
    expect(colours).toEqual(['green', 'yellow', 'yellow', 'blue']);
    actions.undo();
    expect([column('A'), column('B')]).toEqual(before);
  });

  it('never replaces a note that was not asked about: it asks again', () => {
    const { actions, notes, sections, column, said } = openActions();
    const before = [column('A'), column('B')];
    const cell = { section: sections.a, row: 2 };
    expect(actions.pasteAs('over', { cell, text: 'one\ntwo' }, [notes.a2])).toBeUndefined();
    expect([column('A'), column('B')]).toEqual(before);
    expect(said()).toContain('Nothing was pasted yet');
    expect(actions.dialog.get()?.notes).toEqual([notes.a2, notes.a3]);
  });

  it('puts nothing where it has more columns than there are sections from here on', () => {
    const { actions, store, sections, said } = openActions();
    expect(actions.pasteText({ section: sections.b, row: 2 }, 'one\ttwo\tthree')).toBeUndefined();
    expect(store.getNoteCount()).toBe(3);
    expect(said()).toBe('That does not fit: there are only 2 sections from here on. Nothing was changed.');
  });

  it('puts nothing where a cell is too long for a note, a row is none, or nothing is in it', () => {
    const { actions, store, sections, said } = openActions();
    const paste = (row: number, text: string) => actions.pasteText({ section: sections.a, row }, text);
    expect(paste(2, `a\t${'x'.repeat(10_001)}`)).toBeUndefined();
    expect(said()).toContain('longer than a note can be');
    expect(paste(100_000, 'one\ntwo')).toBeUndefined();
    expect(said()).toContain('the last row is 100000');
    expect(paste(2, '\t\n\t')).toBeUndefined();
    expect(said()).toContain('Nothing to paste');
    expect(store.getNoteCount()).toBe(3);
  });

  it('puts nothing where one of the sections is locked', () => {
    const { actions, mine, store, sections, said } = openActions();
    lockSection(mine, sections.b, true);
    expect(actions.pasteText({ section: sections.a, row: 2 }, 'one\ttwo')).toBeUndefined();
    expect([store.getNoteCount(), said()]).toEqual([3, expect.stringContaining('Only facilitators')]);
  });
});
