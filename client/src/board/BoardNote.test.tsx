import { setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestBoard } from './testBoard.tsx';

afterEach(cleanup);

describe('a note on the board', () => {
  it('says that it was changed until I have been there', async () => {
    const { room, theirs, notes, remotely } = openTestBoard();
    expect(screen.queryByText('changed')).toBeNull();
    await remotely(() => setNoteText(theirs, notes.b2, 'Travel paid at once.'));
    expect(screen.getByText('changed').closest('li')?.dataset['note']).toBe(notes.b2);
    act(() => room.current.setNote(notes.b2));
    expect(screen.getByText('changed')).toBeTruthy();
    act(() => room.current.setNote(notes.a2));
    expect(screen.queryByText('changed')).toBeNull();
  });

  it('says that it is cut until it is pasted or let go', () => {
    const { room, notes } = openTestBoard();
    act(() => room.current.setNote(notes.a2));
    const note = () => document.querySelector<HTMLElement>(`li[data-note="${notes.a2}"]`) ?? document.body;
    act(() => note().focus());
    fireEvent.cut(note(), { clipboardData: { setData: () => undefined } });
    expect(screen.getByText('cut').closest('li')).toBe(note());
    fireEvent.keyDown(note(), { key: 'Escape' });
    expect(screen.queryByText('cut')).toBeNull();
  });
});
