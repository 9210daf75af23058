import { expect, it, vi } from 'vitest';
import { createAfterPaint } from './afterPaint.ts';

it('runs once what was asked for several times, not before a frame has come', async () => {
  const run = vi.fn();
  const after = createAfterPaint(run);
  after.ask();
  after.ask();
  expect(run).not.toHaveBeenCalled();
  await expect.poll(() => run).toHaveBeenCalled();
  after.now();
  expect(run).toHaveBeenCalledTimes(1);
});

it('runs at once when that is wanted, and not at all when it was called off', async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const [hurried, off] = [createAfterPaint(first), createAfterPaint(second)];
  hurried.now();
  expect(first).not.toHaveBeenCalled();
  hurried.ask();
  hurried.now();
  expect(first).toHaveBeenCalledTimes(1);
  off.ask();
  off.callOff();
  const later = vi.fn();
  createAfterPaint(later).ask();
  await expect.poll(() => later).toHaveBeenCalled();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
});

it('does not wait for frames where none come', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const run = vi.fn();
  createAfterPaint(run).ask();
  await expect.poll(() => run).toHaveBeenCalled();
  vi.unstubAllGlobals();
});
