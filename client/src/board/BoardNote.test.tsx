import { setNoteText } from '@evenboard/board';
import { act, cleanup, screen } from '@testing-library/react';
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
});
