import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { BoardView } from '../board/BoardView.tsx';
import { GridView } from '../grid/GridView.tsx';
import { renderInRoom } from '../hooks/testRoom.tsx';
import { NoteDialogs } from '../note/index.ts';
import { OutlineView } from '../outline/OutlineView.tsx';
import { changeSettings } from '../session/settings.ts';
import { openTestVotes, voteOn } from './testVotes.tsx';

afterEach(() => {
  cleanup();
  changeSettings({ speech: 'standard' });
});

const VIEWS = { grid: GridView, board: BoardView, outline: OutlineView };

/** The three notes of the room's board can be voted on. Even a server that tells the counts too early is put up with. */
function open(kind: keyof typeof VIEWS) {
  const opened = openTestVotes();
  const { a2, a3, b2 } = opened.notes;
  const candidates = [a2, a3, b2].map((note, index) => ({
    number: index + 1,
    text: opened.store.getNote(note)?.text ?? '',
    note,
  }));
  const tally = { 1: 4, 2: 0, 3: 1 };
  opened.votes.set(new Map([['v1', { ...voteOn([]), candidates, tally }]]));
  const View = VIEWS[kind];
  const announcer = renderInRoom(
    opened.room,
    <>
      <View />
      <NoteDialogs />
    </>,
  );
  const place = () => screen.getByText('Rest is on the timetable.').closest('td, li') as HTMLElement;
  const said = (words: unknown) => waitFor(() => expect(announcer.lastSaid.get()).toEqual(words));
  const reveal = () => act(async () => opened.become('v1', { state: 'revealed' }));
  return { ...opened, place, said, reveal };
}

function pressSpace(): void {
  fireEvent.keyDown(document.activeElement as HTMLElement, { key: ' ' });
}

async function enter(selector: string): Promise<void> {
  await waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
  act(() => document.querySelector<HTMLElement>(selector)?.focus());
}

it('tells a cell’s number and my dot after its words, and takes the dot back with the same key', async () => {
  const { place, said } = open('grid');
  await enter('[role=grid] [tabindex="0"]');
  expect(place().textContent).toContain('. number 1. Kofi.');
  pressSpace();
  await said('Number 1 has your dot. 1 dot left.');
  expect(place().textContent).toContain('. number 1. my dot. Kofi.');
  pressSpace();
  await said('Taken back from number 1. 2 dots left.');
  expect(place().textContent).toContain('. number 1. Kofi.');
});

it('has the key for everything about the note again once the vote is over', async () => {
  const { reveal, said } = open('grid');
  await reveal();
  await enter('[role=grid] [tabindex="0"]');
  pressSpace();
  await said(expect.stringMatching(/^A2\. number 1\. 4 dots\. Kofi/));
});

it.each(['grid', 'board', 'outline'] as const)(
  'has nothing about others’ votes before the reveal anywhere in the %s, and then what each note has',
  async (kind) => {
    changeSettings({ speech: 'full' });
    const { place, reveal } = open(kind);
    await waitFor(() => expect(place().textContent).toContain('1'));
    expect(/(\d|no) dots?\b/.test(document.body.innerHTML)).toBe(false);
    await reveal();
    expect(place().textContent).toContain('4 dots');
    expect(document.body.textContent).toContain('no dots');
  },
);

it('gives a dot by a press on the number of a note on the board', async () => {
  const { said } = open('board');
  const [first] = await screen.findAllByRole('button', { name: 'Vote: number 1' });
  if (first !== undefined) fireEvent.click(first);
  await said('Number 1 has your dot. 1 dot left.');
  expect(screen.getByRole('button', { name: 'Vote: number 1, my dot' })).toBeTruthy();
});

it('gives a dot by a button in the list', async () => {
  const { said } = open('outline');
  const [first] = await screen.findAllByRole('button', { name: /^Give a dot/ });
  if (first !== undefined) fireEvent.click(first);
  await said('Number 1 has your dot. 1 dot left.');
  expect(screen.getByRole('button', { name: /^Change my dots/ })).toBeTruthy();
});
