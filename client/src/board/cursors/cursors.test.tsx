import type { SessionInfo } from '@evenboard/protocol';
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestClock } from '../../announce/testClock.ts';
import { openSharedTestRoom, renderInRoom } from '../../hooks/testRoom.tsx';
import { createValue } from '../../session/Readable.ts';
import { changeSettings, DEFAULT_SETTINGS } from '../../session/settings.ts';
import { createTestPresence } from '../../session/testPresence.ts';
import { createCamera } from '../Camera.ts';
import { CursorLayer } from './CursorLayer.tsx';
import { SHARED_EVERY_MS, shareCursor } from './shareCursor.ts';

const kofi = { id: 'kofi', name: 'Kofi', role: 'participant' as const };

const WITHOUT_POINTERS: SessionInfo = {
  title: 'Our strategy',
  state: 'open',
  timeZone: '',
  host: 'kamal',
  pointersOff: true,
};

let frames: FrameRequestCallback[] = [];
const stops: (() => void)[] = [];
const nextFrame = () =>
  act(() => {
    for (const run of frames.splice(0)) run(0);
  });

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
});
afterEach(() => {
  cleanup();
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  act(() => changeSettings(DEFAULT_SETTINGS));
  document.body.replaceChildren();
});

function openCamera() {
  const camera = createCamera();
  camera.shift(100 - camera.get().x, 50 - camera.get().y);
  return camera;
}

describe('others’ pointers', () => {
  function open() {
    const { room, presence, session } = openSharedTestRoom();
    const camera = openCamera();
    renderInRoom(room, <CursorLayer camera={camera} />);
    const kofiAt = (x: number, y: number) => presence.cursors.set([{ clientId: 7, name: 'Kofi', x, y }]);
    const layer = () => document.querySelector<HTMLElement>('.cursors');
    const arrow = () => layer()?.firstElementChild as HTMLElement | undefined;
    return { camera, presence, session, kofiAt, layer, arrow };
  }

  it('stand where they are on the wall, with a first name, hidden from screen readers', () => {
    const { camera, kofiAt, layer, arrow } = open();
    kofiAt(200, 30);
    nextFrame();
    expect(arrow()?.style.transform).toBe('translate(300px, 80px)');
    expect(arrow()?.textContent).toBe('Kofi');
    expect(layer()?.getAttribute('aria-hidden')).toBe('true');
    camera.zoomTo(2, { x: 100, y: 50 });
    nextFrame();
    expect(arrow()?.style.transform).toBe('translate(500px, 110px)');
  });

  it('move as the same element, once a frame; they glide where they move and keep to the wall where I do', () => {
    const { camera, kofiAt, layer, arrow } = open();
    kofiAt(0, 0);
    nextFrame();
    const first = arrow();
    kofiAt(1, 0);
    kofiAt(2, 0);
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(arrow()).toBe(first);
    expect(first?.style.transform).toBe('translate(102px, 50px)');
    expect(layer()?.classList.contains('is-gliding')).toBe(true);
    kofiAt(3, 0);
    camera.shift(10, 0);
    nextFrame();
    expect(first?.style.transform).toBe('translate(113px, 50px)');
    expect(layer()?.classList.contains('is-gliding')).toBe(false);
  });

  it('go with who leaves', () => {
    const { presence, kofiAt, arrow } = open();
    kofiAt(1, 1);
    nextFrame();
    presence.cursors.set([]);
    nextFrame();
    expect(arrow()).toBeFalsy();
  });

  it('are not there on a calm page, nor where I have switched them off, or a facilitator for everybody', () => {
    const { kofiAt, layer, session } = open();
    kofiAt(1, 1);
    act(() => changeSettings({ calm: true }));
    expect(layer()).toBeNull();
    act(() => changeSettings({ calm: false, cursors: false }));
    expect(layer()).toBeNull();
    act(() => changeSettings({ cursors: true }));
    expect(layer()?.childElementCount).toBe(1);
    act(() => session.info.set(WITHOUT_POINTERS));
    expect(layer()).toBeNull();
  });
});

describe('my pointer', () => {
  function open({ others = 1 } = {}) {
    const camera = openCamera();
    const clock = createTestClock();
    const presence = createTestPresence();
    const info = createValue<SessionInfo | undefined>(undefined);
    presence.others.set(Array.from({ length: others }, (_, clientId) => ({ clientId, user: kofi })));
    const viewport = document.createElement('div');
    document.body.append(viewport);
    const stop = shareCursor(viewport, camera, { presence, info }, clock);
    stops.push(stop);
    const move = (clientX: number, clientY: number, pointerType = 'mouse') =>
      fireEvent.pointerMove(viewport, { clientX, clientY, pointerType });
    const told = () => presence.told.map(({ cursor }) => cursor && [cursor.x, cursor.y]);
    return { camera, clock, presence, info, viewport, stop, move, told };
  }

  it('is told in px of the wall, at most ten times a second, the last place for certain', () => {
    const { camera, clock, move, told } = open();
    camera.zoomTo(2, { x: 100, y: 50 });
    move(300, 150);
    clock.advance(0);
    for (let count = 0; count < 10; count += 1) {
      move(310 + 2 * count, 150);
      clock.advance(SHARED_EVERY_MS / 10);
    }
    expect(told()).toEqual([
      [100, 50],
      [114, 50],
    ]);
    clock.advance(1_000);
    expect(told()).toHaveLength(2);
  });

  it('is told anew where the wall moves under it', () => {
    const { camera, clock, move, told } = open();
    move(100, 50);
    clock.advance(0);
    camera.shift(-30, 0);
    clock.advance(SHARED_EVERY_MS);
    expect(told()).toEqual([
      [0, 0],
      [30, 0],
    ]);
  });

  it('is told less often on a full board, and to nobody where I am alone', () => {
    const full = open({ others: 100 });
    full.move(100, 50);
    full.clock.advance(0);
    full.move(101, 50);
    full.clock.advance(499);
    expect(full.told()).toHaveLength(1);
    full.clock.advance(1);
    expect(full.told()).toHaveLength(2);
    const alone = open({ others: 0 });
    alone.move(100, 50);
    alone.clock.advance(1_000);
    expect(alone.told()).toEqual([]);
  });

  it('is none where a finger is', () => {
    const { clock, move, told } = open();
    move(100, 50, 'touch');
    clock.advance(1_000);
    expect(told()).toEqual([]);
  });

  it.each([
    ['leaves the board', ({ viewport }: ReturnType<typeof open>) => fireEvent.pointerLeave(viewport)],
    ['is no longer wanted by me', () => changeSettings({ cursors: false })],
    ['is switched off for everybody', ({ info }: ReturnType<typeof open>) => info.set(WITHOUT_POINTERS)],
    [
      'is in a page that is hidden',
      () => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
        fireEvent(document, new Event('visibilitychange'));
      },
    ],
    ['is in a board that goes', ({ stop }: ReturnType<typeof open>) => stop()],
  ])('is taken away when it %s', (_how, how) => {
    const opened = open();
    opened.move(100, 50);
    opened.clock.advance(0);
    opened.move(120, 50);
    how(opened);
    opened.clock.advance(1_000);
    expect(opened.told()).toEqual([[0, 0], undefined]);
    opened.stop();
    expect(opened.told()).toHaveLength(2);
  });

  it('is not told while I have switched it off', () => {
    changeSettings({ cursors: false });
    const { clock, move, told } = open();
    move(100, 50);
    clock.advance(1_000);
    expect(told()).toEqual([]);
  });
});
