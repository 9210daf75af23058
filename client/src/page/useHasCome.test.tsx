import { act, cleanup, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, openTestBoard, openTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { PollPlace } from '../poll/index.ts';
import { pollsById, testPoll } from '../poll/testPolls.ts';
import { createValue } from '../session/Readable.ts';
import type { Vote } from '../session/readVotes.ts';
import type { RoomSession, SaveState } from '../session/roomSession.ts';
import { VoteStrip } from '../vote/index.ts';
import { voteOn } from '../vote/testVotes.tsx';
import { useHasCome } from './useHasCome.ts';

const INFO = {
  title: 'Our strategy',
  state: 'open',
  createdAt: 1,
  timeZone: 'Europe/London',
  host: 'sian',
} as const;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Page({ result }: { result: { current: boolean } }) {
  const hasCome = useHasCome();
  useLayoutEffect(() => {
    result.current = hasCome;
  });
  return (
    <>
      <PollPlace />
      <VoteStrip />
    </>
  );
}

/** A page with polls and votes above the notes, and whether it has come, as it was rendered last. */
function open(room: RoomSession) {
  const result = { current: false };
  renderInRoom(room, <Page result={result} />);
  return result;
}

it('the page has come when the session and its board are known, and stays', () => {
  const { room, session } = openSharedTestRoom();
  const result = open(room);
  expect(result.current).toBe(false);
  act(() => session.info.set(INFO));
  expect(result.current).toBe(true);
  act(() => session.info.set(undefined));
  expect(result.current).toBe(true);
});

it('a board without sections is known when it has been loaded', () => {
  const { room, session } = openTestRoom(openTestBoard('m'));
  session.info.set(INFO);
  const save = createValue<SaveState>({ kind: 'loading', waiting: 0 });
  const result = open({ ...room, save });
  expect(result.current).toBe(false);
  act(() => save.set({ kind: 'saved', waiting: 0 }));
  expect(result.current).toBe(true);
});

it('waits for the vote that people are at', async () => {
  const { room, session } = openSharedTestRoom();
  session.info.set(INFO);
  const vote = voteOn(['Trams', 'Trees']);
  const votes = createValue<ReadonlyMap<string, Vote>>(new Map([[vote.id, vote]]));
  // Not until the moment is over, which never is here.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const result = open({ ...room, votes });
  expect(result.current).toBe(false);
  await act(() => import('../vote/VoteBox.tsx'));
  expect(screen.getByRole('region', { name: 'Vote' })).toBeTruthy();
  expect(result.current).toBe(true);
});

it('waits for the poll that people are asked', async () => {
  const { room, session } = openSharedTestRoom();
  session.info.set(INFO);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const result = open({ ...room, polls: createValue(pollsById(testPoll())) });
  expect(result.current).toBe(false);
  await act(() => import('../poll/PollStrip.tsx'));
  expect(screen.getByRole('region', { name: 'Poll' })).toBeTruthy();
  expect(result.current).toBe(true);
});

it('waits for nothing longer than a moment', () => {
  vi.useFakeTimers();
  const result = open(openSharedTestRoom().room);
  act(() => void vi.advanceTimersByTime(599));
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(1));
  expect(result.current).toBe(true);
});
