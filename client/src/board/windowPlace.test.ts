import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCamera } from './Camera.ts';
import { attachWindow } from './windowPlace.ts';

let resized: () => void = () => undefined;
const stops: (() => void)[] = [];

beforeEach(() => {
  class TestObserver {
    constructor(measure: () => void) {
      resized = measure;
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', TestObserver);
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A window 600 px high whose top is 100 px down the page, and a note in it, `top` px of the wall down. */
function open(top = 300, isWhole = true) {
  const element = document.createElement('div');
  const note = document.createElement('button');
  note.dataset['row'] = '2';
  element.append(note);
  document.body.append(element);
  const camera = createCamera();
  let windowTop = 100;
  const height = () => 700 - windowTop;
  element.getBoundingClientRect = () => new DOMRect(0, windowTop, 1000, height());
  vi.spyOn(element, 'clientHeight', 'get').mockImplementation(height);
  note.getBoundingClientRect = () => new DOMRect(40, windowTop + camera.get().y + top, 100, 100);
  stops.push(attachWindow(element, camera, () => isWhole));
  const y = () => camera.get().y;
  const first = y();
  return {
    element,
    note,
    camera,
    /** How far the wall has moved on the screen. */
    moved: () => windowTop - 100 + y() - first,
    move(px: number) {
      windowTop += px;
    },
    takeRoom(px: number) {
      windowTop += px;
      resized();
    },
  };
}

it('holds the wall under the pointer while something comes above the window, and goes again', () => {
  const { element, moved, takeRoom, camera } = open();
  fireEvent.pointerMove(element);
  takeRoom(130);
  expect(moved()).toBe(0);
  expect(camera.getSize().height).toBe(470);
  takeRoom(-130);
  expect(moved()).toBe(0);
});

it('holds it for keys too, but keeps the note that has the focus in sight', () => {
  const below = open(300);
  below.note.focus();
  fireEvent.keyDown(below.note, { key: 'ArrowDown' });
  below.takeRoom(130);
  expect(below.moved()).toBe(0);
  const under = open(20);
  under.note.focus();
  fireEvent.keyDown(under.note, { key: 'ArrowDown' });
  under.takeRoom(130);
  const onScreen = under.note.getBoundingClientRect().top;
  expect(onScreen).toBeGreaterThanOrEqual(230);
  expect(under.moved()).toBeLessThan(130);
});

it('does not go back to a note that has the focus out of sight', () => {
  const { note, moved, takeRoom } = open(-400);
  note.focus();
  fireEvent.keyDown(note, { key: 'ArrowDown' });
  takeRoom(130);
  expect(moved()).toBe(0);
});

it('lays a page out as it comes, until somebody uses the whole of it', () => {
  const unused = open();
  unused.takeRoom(130);
  expect(unused.moved()).toBe(130);
  const coming = open(300, false);
  fireEvent.pointerMove(coming.element);
  coming.takeRoom(130);
  expect(coming.moved()).toBe(130);
});

it('takes a page that is scrolled for what it is', () => {
  const { element, moved, move } = open();
  fireEvent.pointerMove(element);
  move(-50);
  fireEvent.scroll(document);
  resized();
  expect(moved()).toBe(-50);
});
