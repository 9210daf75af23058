import { addNote } from '@evenboard/board';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, expect, it } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { useNoteActions } from '../note/index.ts';
import { ConfirmStrip } from './ConfirmStrip.tsx';

afterEach(cleanup);

/** Stands for the grid: a place that takes the focus when it is given back. */
function Place() {
  const actions = useNoteActions();
  useEffect(
    () =>
      actions.registerView({
        edit: () => undefined,
        focusCurrent: () => document.getElementById('place')?.focus(),
        run: () => false,
        can: () => false,
      }),
    [actions],
  );
  return <button type="button" id="place" />;
}

function open() {
  const { room, store, theirs, sections, others, remotely } = openSharedTestRoom('participant');
  const typeFor = (author: string, text: string) =>
    addNote(theirs, {
      ...{ section: sections.a, colour: 'yellow' as const, author, text },
      ...{ typedBy: 'kofi', confirmed: false },
    });
  const announcer = renderInRoom(
    room,
    <>
      <Place />
      <ConfirmStrip />
    </>,
  );
  return { room, store, typeFor, others, remotely, announcer };
}

const question = () => screen.queryByRole('region', { name: 'Typed for you' });

it('asks me about what was typed in my name, one after the other, and nobody about what was typed for somebody else', async () => {
  const { typeFor, remotely, store } = open();
  await remotely(() => typeFor('nan', 'Not mine'));
  expect(question()).toBeNull();
  let first = '';
  await remotely(() => {
    first = typeFor('sian', 'One');
    typeFor('sian', 'Two');
  });
  expect(question()?.textContent).toContain('One');
  expect(question()?.textContent).toContain('One more after this.');
  fireEvent.click(screen.getByRole('button', { name: 'That’s right' }));
  expect(store.getNote(first)?.confirmed).toBe(true);
  expect(question()?.textContent).toContain('Two');
});

it('with the last question the focus goes back to the notes, and only then is the answer said', async () => {
  const { typeFor, remotely, announcer } = open();
  await remotely(() => typeFor('sian', 'One'));
  const right = screen.getByRole('button', { name: 'That’s right' });
  let focusedWhenSaid: string | undefined;
  announcer.say = () => {
    focusedWhenSaid = document.activeElement?.id;
  };
  act(() => right.focus());
  fireEvent.click(right);
  expect(question()).toBeNull();
  expect(document.activeElement?.id).toBe('place');
  await expect.poll(() => focusedWhenSaid).toBe('place');
});

it('takes no focus from elsewhere when the question goes by itself', async () => {
  const { typeFor, remotely } = open();
  await remotely(() => typeFor('sian', 'One'));
  act(() => screen.getByRole('button', { name: 'That’s right' }).focus());
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);
  act(() => elsewhere.focus());
  fireEvent.click(screen.getByRole('button', { name: 'That’s right' }));
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});
