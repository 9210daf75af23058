// @vitest-environment jsdom
import { addComment, deleteNotes, resolveComment } from '@evenboard/board';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { noteActionsOf } from '../note/useNoteActions.ts';
import { CommentsDialogs } from './CommentsDialogs.tsx';

// The dialog's code comes by itself on the page too.
beforeAll(async () => void (await import('../ui/DialogWindow.tsx')));
afterEach(cleanup);

const items = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')];
/** What is read of each comment, which has the focus for it. */
const read = () => items().map((item) => item.firstElementChild as HTMLElement);
const focused = () => document.activeElement ?? document.body;
const press = (key: string, held: { ctrlKey?: boolean } = {}) =>
  fireEvent.keyDown(focused(), { key, ...held });
const write = (words: string) => fireEvent.input(focused(), { target: { value: words } });

async function openComments(role: 'participant' | 'observer' = 'participant', before = true) {
  const opened = openSharedTestRoom(role);
  const { room, mine, notes } = opened;
  if (before) {
    addComment(mine, { note: notes.a2, text: 'In which country?', author: 'kofi' });
    addComment(mine, { note: notes.a2, text: 'And since when?', author: 'kofi', typedBy: 'sian' });
  }
  const announcer = renderInRoom(room, <CommentsDialogs />);
  const actions = noteActionsOf(room, announcer);
  const said = (words: string | RegExp) => waitFor(() => expect(announcer.lastSaid.get()).toMatch(words));
  await opened.remotely(() => actions.openDialog({ kind: 'comments', note: notes.a2 }));
  await screen.findByRole('dialog', { name: 'Comments on A2' });
  const comments = () => room.store.getComments(notes.a2);
  return { ...opened, actions, announcer, said, comments };
}

test('the comments are read with who wrote them, who typed them and when', async () => {
  await openComments();
  const [, second] = read();
  expect(second?.textContent).toContain('And since when?');
  expect(second?.textContent).toContain('Kofi, typed by somebody, on 14 November 2023');
});

test('the field has the focus, and what it answers is read with it', async () => {
  await openComments();
  const field = screen.getByRole('textbox', { name: 'Your answer to Kofi' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const described = field.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
  expect(document.getElementById(described)?.textContent).toBe('And since when?');
});

test('a comment is read and answered with two keys beside the words', async () => {
  const { comments, said } = await openComments();
  write('Since May.');
  press('Enter', { ctrlKey: true });
  expect(comments().at(-1)).toMatchObject({ text: 'Since May.', author: 'sian', replyTo: comments()[1]?.id });
  await said('Comment sent, A2.');
  expect(screen.getByRole('textbox', { name: 'Your comment' })).toHaveProperty('value', '');
});

test('nothing is sent without words, and that is said', async () => {
  const { comments, said } = await openComments();
  write('  ');
  press('Enter', { ctrlKey: true });
  await said('Nothing written yet. Nothing was sent.');
  expect(comments()).toHaveLength(2);
});

test('Enter on a comment answers that one; arrows go from one to the next', async () => {
  const { comments } = await openComments();
  const [first, second] = read();
  second?.focus();
  press('ArrowUp');
  await waitFor(() => expect(document.activeElement).toBe(first));
  press('Enter');
  write('Wales.');
  press('Enter', { ctrlKey: true });
  expect(comments().at(-1)?.replyTo).toBe(comments()[0]?.id);
});

test('one comment at a time is a tab stop, with its buttons', async () => {
  await openComments();
  const stops = items().map((item) => [
    (item.firstElementChild as HTMLElement).tabIndex,
    ...within(item)
      .getAllByRole('button')
      .map((button) => button.tabIndex),
  ]);
  expect(stops).toEqual([
    [-1, -1, -1, -1],
    [0, 0, 0, 0],
  ]);
});

test('a comment is settled, and opened again', async () => {
  const { comments, said } = await openComments();
  fireEvent.click(screen.getAllByRole('button', { name: 'Settle the comment of Kofi' })[0] as HTMLElement);
  expect(comments()[0]?.resolved?.by).toBe('sian');
  await said('Settled. Control Z opens it again.');
  fireEvent.click(screen.getByRole('button', { name: 'Open again the comment of Kofi' }));
  expect(comments()[0]?.resolved).toBeUndefined();
  await said('Open again.');
});

test('the focus goes to the neighbour of a deleted comment, and Control Z brings that one back', async () => {
  const { comments, said } = await openComments();
  read()[1]?.focus();
  press('Delete');
  await said('Comment deleted. Control Z brings it back.');
  expect(comments()).toHaveLength(1);
  await waitFor(() => expect(document.activeElement).toBe(read()[0]));
  press('z', { ctrlKey: true });
  expect(comments()).toHaveLength(2);
  await said('Undone: the comment on A2 is back.');
});

test('when a colleague deletes the comment under the focus, the focus does not fall to the body', async () => {
  const { theirs, comments, remotely } = await openComments();
  read()[1]?.focus();
  const gone = comments()[1]?.id ?? '';
  await remotely(() => void theirs.comments.delete(gone));
  await waitFor(() => expect(document.activeElement).toBe(read()[0]));
});

test('a comment that comes in is told politely and leaves focus and words alone', async () => {
  const { theirs, notes, remotely, said } = await openComments();
  const field = screen.getByRole('textbox');
  write('Since');
  await remotely(() => void addComment(theirs, { note: notes.a2, text: 'Me too.', author: 'kofi' }));
  expect(items()).toHaveLength(3);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field).toHaveProperty('value', 'Since');
  // Held until a second after the last key.
  await waitFor(() => said('Kofi commented: Me too.'));
});

test('words that were not sent are there again, and closing says so', async () => {
  const { actions, said, notes, remotely } = await openComments();
  write('Half a');
  press('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await said('Closed. The words you did not send are kept for ten minutes.');
  await remotely(() => actions.openDialog({ kind: 'comments', note: notes.a2 }));
  expect(await screen.findByRole('textbox')).toHaveProperty('value', 'Half a');
});

test('when the note goes, that is shown and the words stay', async () => {
  const { theirs, notes, remotely, said } = await openComments();
  write('Lost?');
  await remotely(() => void deleteNotes(theirs, [notes.a2]));
  expect(screen.getByText('Somebody deleted this note. Your words stay here to copy.')).toBeTruthy();
  press('Enter', { ctrlKey: true });
  await said('Somebody deleted this note. Your words stay here to copy.');
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Lost?');
});

test('a settled last word is not what is answered', async () => {
  const { comments, mine, actions, notes, remotely } = await openComments();
  press('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  resolveComment(mine, comments()[1]?.id ?? '', 'kofi');
  await remotely(() => actions.openDialog({ kind: 'comments', note: notes.a2 }));
  expect(await screen.findByRole('textbox', { name: 'Your comment' })).toBeTruthy();
});

test('who came in to read is told so and finds nothing to write in', async () => {
  await openComments('observer');
  expect(screen.getByText('You came in to read. You can read comments, not write them.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Answer/ })).toBeNull();
});

test('a note without comments says so and takes the first one', async () => {
  const { comments } = await openComments('participant', false);
  expect(screen.getByText('No comments yet.')).toBeTruthy();
  write('First.');
  press('Enter', { ctrlKey: true });
  expect(comments().map(({ text }) => text)).toEqual(['First.']);
});
