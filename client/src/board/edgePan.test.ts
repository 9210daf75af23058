import { waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createEdgePan } from './edgePan.ts';
import type { Point } from './frameLayout.ts';

const WINDOW = new DOMRect(0, 0, 1_000, 600);
const INSIDE: Point = { x: 500, y: 300 };
const AT_THE_RIGHT: Point = { x: 990, y: 300 };

let end: () => void = () => undefined;
afterEach(() => end());

/** Something in hand over a window, whose wall can be moved on so many times. */
function openWindow(steps = Number.POSITIVE_INFINITY) {
  let at = INSIDE;
  const panBy = vi.fn((_dx: number, _dy: number) => panBy.mock.calls.length <= steps);
  const panned = vi.fn();
  const viewport = document.createElement('div');
  viewport.getBoundingClientRect = () => WINDOW;
  const pointer = { at: () => at, pressedAt: () => at, destroy: () => undefined };
  const edgePan = createEdgePan({ camera: { panBy }, pointer, viewport: () => viewport, panned });
  end = edgePan.end;
  const moveTo = (next: Point) => {
    at = next;
    edgePan.moved();
  };
  return { panBy, panned, moveTo, edgePan };
}

it('moves the wall on while something is held at its edge, and rests when it comes away', async () => {
  const { panBy, panned, moveTo } = openWindow();
  moveTo(INSIDE);
  expect(panBy).not.toHaveBeenCalled();
  moveTo(AT_THE_RIGHT);
  await waitFor(() => expect(panned.mock.calls.length).toBeGreaterThan(3));
  expect(panBy).toHaveBeenCalledWith(-12, 0);
  moveTo(INSIDE);
  await nextFrame();
  const until = panBy.mock.calls.length;
  await nextFrame();
  expect(panBy).toHaveBeenCalledTimes(until);
});

it('does not move it for what was taken up at the edge, until it has come away from there once', async () => {
  const { panBy, moveTo } = openWindow();
  moveTo(AT_THE_RIGHT);
  await nextFrame();
  await nextFrame();
  expect(panBy).not.toHaveBeenCalled();
  moveTo(INSIDE);
  moveTo(AT_THE_RIGHT);
  await waitFor(() => expect(panBy).toHaveBeenCalled());
});

it('rests at the end of the wall, and when the hand is empty', async () => {
  const wall = openWindow(2);
  wall.moveTo(INSIDE);
  wall.moveTo(AT_THE_RIGHT);
  await waitFor(() => expect(wall.panBy).toHaveBeenCalledTimes(3));
  await nextFrame();
  expect(wall.panned).toHaveBeenCalledTimes(2);
  wall.moveTo(AT_THE_RIGHT);
  wall.edgePan.end();
  await nextFrame();
  expect(wall.panBy).toHaveBeenCalledTimes(3);
});

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
