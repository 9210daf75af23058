import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createChunk } from './createChunk.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

it('shows something else until the part is fetched, then the part', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Hello>();
  const Part = createChunk(() => promise, { whileFetching: <p>Coming</p> });
  render(<Part name="Kofi" />);
  expect(screen.getByText('Coming')).toBeDefined();
  await act(async () => resolve(Hello));
  expect(screen.getByText('Hello Kofi')).toBeDefined();
  expect(screen.queryByText('Coming')).toBeNull();
});

it('tells when the part is there, and is not fetched by who looks', async () => {
  const fetchPart = vi.fn(async () => Hello);
  const { isThere, preload } = createChunk(fetchPart);
  const told = vi.fn();
  isThere.subscribe(told);
  expect(isThere.get()).toBe(false);
  expect(fetchPart).not.toHaveBeenCalled();
  await act(async () => preload());
  expect(isThere.get()).toBe(true);
  expect(told).toHaveBeenCalledTimes(1);
});

it('shows a part that was fetched ahead at once, and fetches it once', async () => {
  const fetchPart = vi.fn(async () => Hello);
  const Part = createChunk(fetchPart, { whileFetching: <p>Coming</p> });
  await act(async () => Part.preload());
  const { container } = render(<Part name="Kofi" />);
  expect(container.textContent).toBe('Hello Kofi');
  expect(fetchPart).toHaveBeenCalledTimes(1);
});

it('says that a part has not come, and shows it when a later fetch brings it', async () => {
  vi.useFakeTimers();
  const fetchPart = vi.fn(async () => Hello);
  fetchPart.mockRejectedValueOnce(new TypeError('the line is down'));
  fetchPart.mockRejectedValueOnce(new TypeError('the line is down'));
  const Part = createChunk(fetchPart);
  render(<Part name="Kofi" />);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByRole('alert').textContent).toContain('has not come');
  await act(async () => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.getByRole('alert')).toBeDefined();
  await act(async () => vi.advanceTimersByTimeAsync(2_000));
  expect(screen.getByText('Hello Kofi')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => vi.advanceTimersByTimeAsync(60_000));
  expect(fetchPart).toHaveBeenCalledTimes(3);
});

it('fetches at once what failed ahead of time when the line is back', async () => {
  vi.useFakeTimers();
  const fetchPart = vi.fn(async () => Hello).mockRejectedValueOnce(new TypeError('the line is down'));
  const Part = createChunk(fetchPart, { whileMissing: null });
  Part.preload();
  await act(async () => vi.advanceTimersByTimeAsync(0));
  const { container } = render(<Part name="Kofi" />);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  window.dispatchEvent(new Event('online'));
  await act(async () => vi.advanceTimersByTimeAsync(0));
  expect(container.textContent).toBe('Hello Kofi');
});
