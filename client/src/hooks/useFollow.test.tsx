import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from './testRoom.tsx';
import { useFollow } from './useFollow.ts';
import { useReadable } from './useReadable.ts';

afterEach(cleanup);

function Following() {
  const { following, follow, stop } = useFollow();
  const person = useReadable(following);
  return (
    <>
      <p>{person === undefined ? 'nobody' : person}</p>
      <button type="button" onClick={() => follow('kofi')}>
        Follow
      </button>
      <button type="button" onClick={stop}>
        Stop
      </button>
      <section id="notes">
        <button type="button">a place</button>
        <textarea aria-label="a note" />
      </section>
    </>
  );
}

/** Siân on A2 follows Kofi, who is on B2. */
async function followKofi() {
  const { room, notes, others } = openSharedTestRoom();
  room.current.setNote(notes.a2);
  others.set([
    { clientId: 7, user: { id: 'kofi', name: 'Kofi', role: 'participant' }, focus: { note: notes.b2 } },
  ]);
  const announcer = renderInRoom(room, <Following />);
  const says = (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toBe(words));
  fireEvent.click(screen.getByText('Follow'));
  await says('You follow Kofi, now on B2. Escape takes you back.');
  expect(room.current.get().note).toBe(notes.b2);
  return { room, notes, says };
}

describe('following a person', () => {
  it('is ended by Escape among the notes, back where I was', async () => {
    const { room, notes, says } = await followKofi();
    fireEvent.keyDown(screen.getByText('a place'), { key: 'Escape' });
    await says('Back on A2. You no longer follow Kofi.');
    expect(room.current.get().note).toBe(notes.a2);
    expect(screen.getByText('nobody')).toBeDefined();
  });

  it('is ended by a command of mine, by writing and by a press among the notes', async () => {
    for (const doing of [
      () => fireEvent.keyDown(screen.getByText('a place'), { key: 'ArrowDown' }),
      () => screen.getByLabelText('a note').focus(),
      () => fireEvent.pointerDown(screen.getByText('a place')),
    ]) {
      const { room, notes } = await followKofi();
      act(() => void doing());
      expect(screen.getByText('nobody')).toBeDefined();
      expect(room.current.get().note).toBe(notes.b2);
      cleanup();
    }
  });

  it('is not ended by keys elsewhere in the page, nor by asking where one is', async () => {
    await followKofi();
    fireEvent.keyDown(screen.getByText('Stop'), { key: 'Escape' });
    fireEvent.keyDown(screen.getByText('a place'), { key: 'W', altKey: true, shiftKey: true });
    expect(screen.getByText('kofi')).toBeDefined();
  });

  it('ends when the room is left, without a word', async () => {
    const { room } = await followKofi();
    act(() => room.board.doc.destroy());
    expect(screen.getByText('nobody')).toBeDefined();
  });
});
