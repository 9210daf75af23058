import {
  addNote,
  deleteNotes,
  deleteSection,
  moveNote,
  moveSection,
  renameSection,
  setNoteText,
} from '@evenboard/board';
import { act, cleanup, fireEvent } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RemoteMessage } from '../announce/index.ts';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { changeSettings } from '../session/settings.ts';
import { NewNoteEditor } from './NewNoteEditor.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { noteActionsOf } from './useNoteActions.ts';
import { useTogetherNews } from './useTogetherNews.ts';

afterEach(() => {
  cleanup();
  changeSettings({ holdWhileEditing: false, announcements: 'digest' });
});

type Shared = ReturnType<typeof openSharedTestRoom>;

function Writing({ first }: { first: string }) {
  const [note, setNote] = useState<string | undefined>(first);
  useTogetherNews();
  if (note === undefined) return null;
  return <NoteEditor note={note} onDone={() => setNote(undefined)} onReplaced={setNote} />;
}

function NewWriting({ cell, onEnd }: { cell: { section: string; row: number }; onEnd(note?: string): void }) {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  const done = (note: string | undefined) => {
    setOpen(false);
    onEnd(note);
  };
  return <NewNoteEditor cell={cell} onDone={(_, note) => done(note)} onBegun={done} />;
}

const soon = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));
const area = () => document.querySelector('textarea') as HTMLTextAreaElement;
const type = (words: string) => fireEvent.input(area(), { target: { value: words } });
const press = (key: string) => fireEvent.keyDown(area(), { key });

/** The part in the room, with all that is said: answers to me, and of others. */
function openWriting(shared: Shared, part: React.ReactNode) {
  const announcer = renderInRoom(shared.room, part);
  const others = vi.spyOn(announcer, 'remote');
  const wordsOf = (message: string | RemoteMessage) =>
    typeof message === 'string' ? message : message.words();
  return {
    announcer,
    actions: noteActionsOf(shared.room, announcer),
    heardOfOthers: () => others.mock.calls.map(([message]) => wordsOf(message)),
    said: async () => {
      await soon();
      return announcer.lastSaid.get();
    },
  };
}

function openNote() {
  const shared = openSharedTestRoom();
  shared.room.current.setNote(shared.notes.a2);
  const opened = openWriting(shared, <Writing first={shared.notes.a2} />);
  const textOf = (id: string) => shared.store.getNote(id)?.text;
  return { ...shared, ...opened, textOf, note: shared.notes.a2 };
}

describe('editing a note together', () => {
  it('says first who writes there already', async () => {
    const shared = openSharedTestRoom();
    const kofi = { id: 'kofi', name: 'Kofi', role: 'participant' as const };
    shared.others.set([{ clientId: 7, user: kofi, editing: shared.notes.a2 }]);
    const { said } = openWriting(shared, <Writing first={shared.notes.a2} />);
    expect(await said()).toBe('Kofi is writing here too.');
  });

  it('both edit: both texts are kept; it is said once while I write and once when I leave', async () => {
    const { theirs, note, remotely, textOf, heardOfOthers, said } = openNote();
    type('Rest is on the timetable. Mine.');
    await remotely(() => setNoteText(theirs, note, 'Theirs. Rest is on the timetable. Mine.'));
    await remotely(() => setNoteText(theirs, note, 'Theirs! Rest is on the timetable. Mine.'));
    expect(heardOfOthers()).toEqual(['Kofi is writing here too.']);
    expect(area().value).toBe('Theirs! Rest is on the timetable. Mine.');
    press('F2');
    expect(textOf(note)).toBe('Theirs! Rest is on the timetable. Mine.');
    expect(await said()).toBe('Saved, A2. Kofi wrote here too.');
  });

  it('edit and delete: the note is brought back as mine, and I am told by whom it was deleted', async () => {
    const { theirs, note, sections, store, remotely, heardOfOthers } = openNote();
    type('Rest. My words');
    await remotely(() => deleteNotes(theirs, [note]));
    await soon();
    const mine = store.getNote(store.noteAt({ section: sections.a, row: 2 }) ?? '');
    expect(mine).toMatchObject({ text: 'Rest. My words', author: 'sian' });
    expect(area().value).toBe('Rest. My words');
    expect(heardOfOthers()).toEqual(['Kofi deleted this note. Your words stay as your note, A2.']);
  });

  it('edit and delete, with nothing written: the editor closes and says who deleted the note', async () => {
    const { theirs, note, remotely, said } = openNote();
    await remotely(() => deleteNotes(theirs, [note]));
    expect(await said()).toBe('Kofi deleted this note. The place is empty; you are still on A2.');
    expect(area()).toBeNull();
  });

  it('edit and move: my text goes along, and I am told where', async () => {
    const { theirs, note, sections, textOf, remotely, heardOfOthers, said } = openNote();
    type('Rest. And more');
    await remotely(() => moveNote(theirs, note, { section: sections.b, row: 5 }));
    expect(heardOfOthers()).toEqual(['Kofi moved this note. You are writing in B5 now.']);
    type('Rest. And more still');
    press('F2');
    expect(textOf(note)).toBe('Rest. And more still');
    expect(await said()).toBe('Saved, B5.');
  });

  it('a section deleted under the editor takes neither the words nor the place', async () => {
    const { theirs, note, sections, textOf, remotely, heardOfOthers } = openNote();
    type('Rest. And more');
    await remotely(() => deleteSection(theirs, sections.a));
    expect(heardOfOthers()[0]).toBe('This section was deleted. You are writing in B2 now.');
    press('F2');
    expect(textOf(note)).toBe('Rest. And more');
  });

  it('a section renamed, or moved, under my place is told with its letter', async () => {
    const { theirs, sections, remotely, heardOfOthers } = openNote();
    await remotely(() => renameSection(theirs, sections.a, 'In 2035'));
    expect(heardOfOthers()).toEqual(['Kofi renamed section A: In 2035']);
    await remotely(() => moveSection(theirs, sections.a, 1));
    expect(heardOfOthers().at(-1)).toBe('The sections have changed places. You are on B2 now.');
  });
});

describe('editing a note with others’ changes held', () => {
  function openHeld() {
    changeSettings({ holdWhileEditing: true });
    return openNote();
  }

  it('lets nothing into the field until I leave; then both texts are there, and what was written is said', async () => {
    const { theirs, note, remotely, textOf, heardOfOthers, said, room } = openHeld();
    expect(room.hold.held.get()?.reasons).toEqual(['editing']);
    type('Rest is on the timetable. Mine.');
    await remotely(() => setNoteText(theirs, note, 'Theirs. Rest is on the timetable. Mine.'));
    expect(area().value).toBe('Rest is on the timetable. Mine.');
    expect(heardOfOthers()).toEqual([]);
    press('F2');
    expect(textOf(note)).toBe('Theirs. Rest is on the timetable. Mine.');
    expect(await said()).toBe('Saved, A2. Meanwhile Kofi wrote: Theirs.');
    expect(room.hold.held.get()).toBeUndefined();
  });

  it('a note that was deleted meanwhile stays as mine, and I am told', async () => {
    const { theirs, note, sections, store, remotely, said } = openHeld();
    type('Rest. My words');
    await remotely(() => deleteNotes(theirs, [note]));
    expect(area().value).toBe('Rest. My words');
    press('F2');
    const mine = store.getNote(store.noteAt({ section: sections.a, row: 2 }) ?? '');
    expect(mine).toMatchObject({ text: 'Rest. My words', author: 'sian' });
    expect(await said()).toBe('Kofi deleted this note. Your words stay as your note, A2.');
  });

  it('a note that was moved meanwhile has my text there, and I am told where', async () => {
    const { theirs, note, sections, remotely, textOf, said } = openHeld();
    type('Rest. My words');
    await remotely(() => moveNote(theirs, note, { section: sections.b, row: 5 }));
    press('F2');
    expect(textOf(note)).toBe('Rest. My words');
    expect(await said()).toBe('Saved, B5. Kofi moved it there meanwhile.');
  });

  it('is ended by Escape and by the view going, as well', async () => {
    const { theirs, notes, room, remotely, textOf, said } = openHeld();
    await remotely(() => setNoteText(theirs, notes.b2, 'Travel paid for.'));
    press('Escape');
    expect(await said()).toBe('Cancelled.');
    expect(textOf(notes.b2)).toBe('Travel paid for.');
    cleanup();
    renderInRoom(room, <Writing first={notes.a3} />);
    expect(room.hold.held.get()?.reasons).toEqual(['editing']);
    cleanup();
    await soon();
    expect(room.hold.held.get()).toBeUndefined();
  });
});

describe('writing a new note together', () => {
  function openPlace(isHeld: boolean) {
    changeSettings({ holdWhileEditing: isHeld });
    const shared = openSharedTestRoom();
    const cell = { section: shared.sections.b, row: 3 };
    shared.room.current.setCell(cell);
    const ended: (string | undefined)[] = [];
    const opened = openWriting(shared, <NewWriting cell={cell} onEnd={(note) => ended.push(note)} />);
    const fill = () => addNote(shared.theirs, { ...cell, text: 'Theirs', colour: 'green', author: 'kofi' });
    return { ...shared, ...opened, cell, ended, fill };
  }

  it.each([true, false])(
    'keeps both notes where two write in one place (held: %s), and says so',
    async (isHeld) => {
      const { store, remotely, fill, ended, said } = openPlace(isHeld);
      type('Mine');
      await remotely(() => void fill());
      press('Enter');
      expect(store.getNote(ended[0] ?? '')?.text).toBe('Mine');
      expect(store.getNoteCount()).toBe(5);
      expect(await said()).toMatch(
        /^Saved, B[34]\. Kofi wrote in B[34] at the same time\. Both notes are kept\.$/,
      );
    },
  );

  it('keeps the words as a note when the section goes and the editor with it', async () => {
    const { theirs, sections, store, remotely, ended, said, room } = openPlace(false);
    type('Half a sentence');
    await remotely(() => deleteSection(theirs, sections.b));
    act(() => cleanup());
    await soon();
    expect(store.getNote(ended[0] ?? '')).toMatchObject({ text: 'Half a sentence', section: 'unsorted' });
    expect(room.hold.held.get()).toBeUndefined();
    expect(await said()).toBe('');
  });
});

describe('doing the same thing together', () => {
  it('move and move: where the note came out is told, with who moved it', async () => {
    const { theirs, notes, sections, actions, remotely, heardOfOthers } = openNote();
    press('Escape');
    actions.move(notes.a3, { section: sections.b, row: 6 });
    await remotely(() => moveNote(theirs, notes.a3, { section: sections.a, row: 9 }));
    expect(heardOfOthers()).toEqual(['Kofi moved that note too. It is in A9 now.']);
    await remotely(() => moveNote(theirs, notes.b2, { section: sections.a, row: 11 }));
    expect(heardOfOthers()).toHaveLength(1);
  });

  it('undo of what somebody wrote in since says what stays', async () => {
    const { mine, theirs, note, textOf, actions, remotely, said } = openNote();
    press('Escape');
    setNoteText(mine, note, 'Rest is on the timetable. Mine.');
    await remotely(() => setNoteText(theirs, note, 'Theirs. Rest is on the timetable. Mine.'));
    actions.undo();
    expect(textOf(note)).toBe('Theirs. Rest is on the timetable.');
    expect(await said()).toBe('Undone: the words in A2. What Kofi wrote since stays.');
  });

  it('undo of a move says that somebody had moved the note since', async () => {
    const { theirs, notes, sections, actions, remotely, said } = openNote();
    press('Escape');
    actions.move(notes.b2, { section: sections.b, row: 6 });
    await remotely(() => moveNote(theirs, notes.b2, { section: sections.a, row: 9 }));
    actions.undo();
    expect(await said()).toContain('Undone: the note is in B2.');
    expect(await said()).toContain('Kofi had moved it since.');
  });

  it('undo in a note that somebody deleted since says that nothing was left, and touches nothing older', async () => {
    const { mine, theirs, notes, textOf, actions, remotely, said } = openNote();
    press('Escape');
    setNoteText(mine, notes.a3, 'Older');
    setNoteText(mine, notes.b2, 'Newer');
    await remotely(() => deleteNotes(theirs, [notes.b2]));
    actions.undo();
    expect(await said()).toBe('Nothing was left to undo: Kofi deleted that note.');
    expect(textOf(notes.a3)).toBe('Older');
    actions.undo();
    expect(textOf(notes.a3)).toBe('No separate queue.');
  });
});
