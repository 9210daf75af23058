import type { StageRight } from '@evenboard/protocol';
import { act, cleanup, fireEvent } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { FINISH_MS } from './editorRights.ts';
import { NewNoteEditor } from './NewNoteEditor.tsx';
import { NoteEditor } from './NoteEditor.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const area = () => document.querySelector('textarea');
const type = (words: string) => fireEvent.input(area() as Element, { target: { value: words } });

function Once({ children }: { children(close: () => void): ReactNode }) {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? children(() => setOpen(false)) : null;
}

function open(part: (shared: ReturnType<typeof openSharedTestRoom>) => ReactNode) {
  vi.useFakeTimers();
  const shared = openSharedTestRoom();
  const announcer = renderInRoom(shared.room, part(shared));
  const said = vi.spyOn(announcer, 'say');
  const told = vi.spyOn(announcer, 'remote');
  const stageLeaves = (...may: StageRight[]) =>
    act(() =>
      shared.session.info.set({
        title: 'Ours',
        state: 'open',
        host: 'oluchi',
        timeZone: 'UTC',
        stage: 'now',
        plan: { stages: [{ id: 'now', title: 'Now', instructions: '', may }] },
      }),
    );
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return { ...shared, stageLeaves, pass, lastSaid: () => said.mock.lastCall?.[0], told };
}

const inA2 = ({ notes }: ReturnType<typeof openSharedTestRoom>) => (
  <Once>{(close) => <NoteEditor note={notes.a2} onDone={close} onReplaced={close} />}</Once>
);

describe('a note that is open when the right to edit it ends', () => {
  it('can be written on for a minute, and then keeps every letter', async () => {
    const { store, notes, stageLeaves, pass, lastSaid, told } = open(inA2);
    type('Rest is');
    stageLeaves('comment');
    expect(told).toHaveBeenLastCalledWith(
      'You have one minute to finish this note. Every letter is kept.',
      'here',
    );
    await pass(FINISH_MS - 1);
    type('Rest is on the timetable of everybody.');
    expect(area()).not.toBeNull();
    await pass(1);
    expect(area()).toBeNull();
    expect(store.getNote(notes.a2)?.text).toBe('Rest is on the timetable of everybody.');
    expect(lastSaid()).toBe('Time for this note is up. Your words are kept in A2.');
  });

  it('stays open where the right comes back, and is told anew when it goes again', async () => {
    const { stageLeaves, pass, told } = open(inA2);
    stageLeaves('comment');
    await pass(FINISH_MS - 1);
    stageLeaves('editAll');
    await pass(FINISH_MS);
    expect(area()).not.toBeNull();
    stageLeaves('comment');
    await pass(FINISH_MS - 1);
    expect(area()).not.toBeNull();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('does not open at all where it has ended before', async () => {
    const { room, stageLeaves, notes } = openWithRight();
    stageLeaves('comment');
    const announcer = renderInRoom(
      room,
      <Once>{(close) => <NoteEditor note={notes.a2} onDone={close} onReplaced={close} />}</Once>,
    );
    const said = vi.spyOn(announcer, 'say');
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(area()).toBeNull();
    expect(said).toHaveBeenLastCalledWith('Editing notes is off in this stage. You can comment.');
  });
});

const openWithRight = () => open(() => null);

/** A place as the views have it: a new note is written there, and then that note. */
function NewOnce({ section }: { section: string }) {
  const [begun, setBegun] = useState<string>();
  return (
    <Once>
      {(close) =>
        begun === undefined ? (
          <NewNoteEditor cell={{ section, row: 4 }} onDone={close} onBegun={setBegun} />
        ) : (
          <NoteEditor note={begun} onDone={close} onReplaced={setBegun} />
        )
      }
    </Once>
  );
}

describe('a new note that is being written when the right to add one ends', () => {
  const inB4 = () => {
    const opened = open(({ sections }) => <NewOnce section={sections.b} />);
    const textInB4 = () =>
      opened.store.getNote(opened.store.noteAt({ section: opened.sections.b, row: 4 }) ?? '')?.text;
    return { ...opened, textInB4 };
  };

  it('is on the board at once, and can be written on for a minute where the caret was', async () => {
    const { textInB4, room, stageLeaves, pass, lastSaid, told } = inB4();
    type('More benches.');
    (area() as HTMLTextAreaElement).setSelectionRange(4, 4);
    stageLeaves('comment');
    await pass(0);
    expect(textInB4()).toBe('More benches.');
    expect(told).toHaveBeenLastCalledWith(
      'You have one minute to finish this note. Every letter is kept.',
      'here',
    );
    expect(document.activeElement).toBe(area());
    expect(area()?.selectionStart).toBe(4);
    expect(room.current.get().note).toBeDefined();
    await pass(FINISH_MS - 1);
    type('More benches, and shade.');
    await pass(1);
    expect(area()).toBeNull();
    expect(textInB4()).toBe('More benches, and shade.');
    expect(lastSaid()).toBe('Time for this note is up. Your words are kept in B4.');
  });

  it('is on the board with its first word, where none was there yet', async () => {
    const { textInB4, stageLeaves, pass } = inB4();
    stageLeaves('comment');
    await pass(5_000);
    expect(textInB4()).toBeUndefined();
    type('M');
    expect(textInB4()).toBe('M');
  });

  it('can be written on as long as one likes where only new notes are off', async () => {
    const { stageLeaves, pass, told } = inB4();
    type('More benches.');
    stageLeaves('editOwn');
    await pass(FINISH_MS * 2);
    expect(told).toHaveBeenLastCalledWith('Your note is on the board, and you can go on writing it.', 'here');
    expect(area()?.value).toBe('More benches.');
  });

  it('waits for what an input method is composing', async () => {
    const { textInB4, stageLeaves, pass } = inB4();
    fireEvent.compositionStart(area() as Element);
    type('べ');
    stageLeaves('comment');
    await pass(0);
    expect(textInB4()).toBeUndefined();
    type('ベンチ');
    fireEvent.compositionEnd(area() as Element);
    expect(textInB4()).toBe('ベンチ');
  });

  it('is handed in when it is left, if its first word came too late, and says so', async () => {
    const { textInB4, stageLeaves, pass, lastSaid } = inB4();
    stageLeaves('comment');
    await pass(5 * 60_000);
    type('More benches.');
    expect(textInB4()).toBeUndefined();
    fireEvent.keyDown(area() as Element, { key: 'Enter' });
    expect(textInB4()).toBe('More benches.');
    expect(lastSaid()).toBe(
      'Handed in, B4. Should it have come too late for the board, your words are kept for you.',
    );
  });
});
