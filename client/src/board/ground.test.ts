import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCamera } from './Camera.ts';
import { attachGround } from './ground.ts';

let viewport: HTMLElement;
let detach: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  viewport = document.body.appendChild(document.createElement('div'));
  const camera = createCamera();
  camera.setSize({ width: 800, height: 600 });
  camera.setBounds({ x: 0, y: 0, width: 3_000, height: 3_000 });
  detach = attachGround(viewport, { camera, isHolding: () => false, isOnNote: () => false });
});
afterEach(() => {
  detach();
  viewport.remove();
  vi.useRealTimers();
});

const turn = () => viewport.dispatchEvent(new WheelEvent('wheel', { deltaY: 40, cancelable: true }));
const isBehindGlass = () => viewport.dataset['wheel'] !== undefined;

it('puts the wall behind glass while the wheel turns, and takes it away when it rests', () => {
  turn();
  vi.advanceTimersByTime(100);
  turn();
  vi.advanceTimersByTime(100);
  expect(isBehindGlass()).toBe(true);
  vi.advanceTimersByTime(100);
  expect(isBehindGlass()).toBe(false);
});

it('has no glass before a hand that moves to press something', () => {
  turn();
  viewport.dispatchEvent(new Event('pointermove'));
  expect(isBehindGlass()).toBe(false);
});
