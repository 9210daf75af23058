import { afterEach, expect, it } from 'vitest';
import { createFullScreen } from './fullScreen.ts';

const page = document.documentElement;
let shown: Element | null = null;

/** What a browser with a full screen does; jsdom has none. `allow` lets the request that waits succeed. */
function giveFullScreen() {
  const waiting: (() => void)[] = [];
  const change = (element: Element | null) => {
    shown = element;
    document.dispatchEvent(new Event('fullscreenchange'));
  };
  Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => shown });
  page.requestFullscreen = () =>
    new Promise((resolve) => {
      waiting.push(() => {
        change(page);
        resolve();
      });
    });
  document.exitFullscreen = async () => change(null);
  return { allow: async () => waiting.shift()?.(), leaveByBrowser: () => change(null) };
}

afterEach(() => {
  shown = null;
  Reflect.deleteProperty(page, 'requestFullscreen');
});

it('tells of a person who leaves by the browser’s own key, once, and not of its own leaving', async () => {
  let left = 0;
  const { allow, leaveByBrowser } = giveFullScreen();
  const screen = createFullScreen(() => left++);
  screen.enter();
  await allow();
  await Promise.resolve();
  leaveByBrowser();
  expect([left, shown]).toEqual([1, null]);
  screen.enter();
  await allow();
  await Promise.resolve();
  screen.leave();
  expect([left, shown]).toEqual([1, null]);
});

it('gives the screen back when the browser grants it too late', async () => {
  const { allow } = giveFullScreen();
  const screen = createFullScreen(() => undefined);
  screen.enter();
  screen.leave();
  await allow();
  await Promise.resolve();
  await Promise.resolve();
  expect(shown).toBeNull();
});

it('does without where the browser has no full screen', () => {
  const screen = createFullScreen(() => undefined);
  screen.enter();
  screen.leave();
  expect(shown).toBeNull();
});
