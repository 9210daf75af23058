import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CommitTarget, Committer } from './Committer.ts';
import { createRelayFigures } from './RelayFigures.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SOMEBODY = 'somebody';

/** A disk that takes no time; `writtenAt` says when each transaction came to it, and how many changes it had. */
function commit() {
  const begun = performance.now();
  const writtenAt: [ms: number, changes: number][] = [];
  const append = async (entries: readonly unknown[]) => {
    writtenAt.push([Math.round(performance.now() - begun), entries.length]);
  };
  const committer = new Committer<string | undefined>({ append }, createRelayFigures());
  const target = (tickMs: number): CommitTarget<string | undefined> => {
    return { tickMs, committed: () => undefined, commitFailed: () => undefined };
  };
  const [small, large] = [target(16), target(50)];
  return {
    writtenAt,
    large: (origin: string | undefined = SOMEBODY) => committer.add(large, change(origin)),
    small: () => committer.add(small, change(SOMEBODY)),
    server: () => committer.add(large, change(undefined)),
  };
}

const change = (origin: string | undefined) => ({ entry: { document: 'd' }, origin });

it('writes the first after quiet at once, and collects the rest of the tick', async () => {
  const { writtenAt, large } = commit();
  for (let ms = 0; ms < 100; ms += 10) {
    large();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(writtenAt).toEqual([
    [0, 1],
    [50, 4],
    [100, 5],
  ]);
});

it('goes at the pace of the room that is most in a hurry, and takes the others along', async () => {
  const { writtenAt, large, small } = commit();
  large();
  await vi.advanceTimersByTimeAsync(1);
  large();
  await vi.advanceTimersByTimeAsync(4);
  small();
  await vi.advanceTimersByTimeAsync(100);
  expect(writtenAt).toEqual([
    [0, 1],
    [16, 2],
  ]);
});

it('does not let the server itself wait for the tick', async () => {
  const { writtenAt, large, server } = commit();
  large();
  await vi.advanceTimersByTimeAsync(1);
  large();
  await vi.advanceTimersByTimeAsync(9);
  server();
  await vi.advanceTimersByTimeAsync(100);
  expect(writtenAt).toEqual([
    [0, 1],
    [10, 2],
  ]);
});
