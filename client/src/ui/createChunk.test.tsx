import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createChunk } from './createChunk.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

afterEach(cleanup);

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>;

it('shows something else until the part is fetched, then the part', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Hello>();
  const Part = createChunk(() => promise, <p>Coming</p>);
  render(<Part name="Kofi" />);
  expect(screen.getByText('Coming')).toBeDefined();
  await act(async () => resolve(Hello));
  expect(screen.getByText('Hello Kofi')).toBeDefined();
  expect(screen.queryByText('Coming')).toBeNull();
});

it('shows a part that was fetched ahead at once, and fetches it once', async () => {
  const fetchPart = vi.fn(async () => Hello);
  const Part = createChunk(fetchPart, <p>Coming</p>);
  await act(async () => Part.preload());
  const { container } = render(<Part name="Kofi" />);
  expect(container.textContent).toBe('Hello Kofi');
  expect(fetchPart).toHaveBeenCalledTimes(1);
});

it('throws where the part would be when it cannot be fetched, and fetches again when it is mounted again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fetchPart = vi.fn(async () => Hello).mockRejectedValueOnce(new Error('the line is down'));
  const Part = createChunk(fetchPart);
  await act(async () => Part.preload());
  fetchPart.mockRejectedValueOnce(new Error('the line is down'));
  const { unmount } = render(
    <ErrorBoundary words="It could not be shown">
      <Part name="Kofi" />
    </ErrorBoundary>,
  );
  expect(await screen.findByText('It could not be shown')).toBeDefined();
  unmount();
  render(<Part name="Kofi" />);
  expect(await screen.findByText('Hello Kofi')).toBeDefined();
});
