import { describe, expect, it, vi } from 'vitest';
import { createCamera, MARGIN_PX, nextStep, shiftIntoSight, zoomedAbout } from './Camera.ts';

function camera() {
  const made = createCamera();
  made.setSize({ width: 1000, height: 600 });
  made.setBounds({ x: 0, y: 0, width: 2000, height: 800 });
  return made;
}

describe('zoomedAbout', () => {
  it('keeps the point of the wall under the pointer', () => {
    const before = { x: 30, y: -40, zoom: 1 };
    const after = zoomedAbout(before, 2, { x: 200, y: 100 });
    const wallX = (view: typeof before) => (200 - view.x) / view.zoom;
    const wallY = (view: typeof before) => (100 - view.y) / view.zoom;
    expect(wallX(after)).toBeCloseTo(wallX(before));
    expect(wallY(after)).toBeCloseTo(wallY(before));
  });
});

describe('nextStep', () => {
  it('goes one step up or down, also from between two steps, and stays at the ends', () => {
    expect(nextStep(1, 1)).toBe(1.1);
    expect(nextStep(1, -1)).toBe(0.9);
    expect(nextStep(0.7, 1)).toBe(0.8);
    expect(nextStep(4, 1)).toBe(4);
    expect(nextStep(0.02, -1)).toBe(0.02);
  });
});

describe('shiftIntoSight', () => {
  it('moves nothing that is in sight, and the rest as little as needed', () => {
    expect(shiftIntoSight(100, 200, 1000)).toBe(0);
    expect(shiftIntoSight(-20, 200, 1000)).toBe(36);
    expect(shiftIntoSight(900, 200, 1000)).toBe(-116);
  });

  it('shows the start of what is longer than the window', () => {
    expect(shiftIntoSight(300, 2000, 1000)).toBe(-284);
  });
});

describe('createCamera', () => {
  it('pans, tells its listeners, and says when the end of the wall is reached', () => {
    const view = camera();
    const changed = vi.fn();
    view.subscribe(changed);
    expect(view.panBy(-100, 0)).toBe(true);
    expect(view.get().x).toBe(MARGIN_PX - 100);
    view.panBy(-10_000, 0);
    expect(view.get().x).toBe(500 - 2000);
    expect(view.panBy(-10, 0)).toBe(false);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('does not move by itself when the wall shrinks or the window changes', () => {
    const view = camera();
    view.panBy(-1200, -100);
    const before = view.get();
    view.setBounds({ x: 0, y: 0, width: 400, height: 100 });
    view.setSize({ width: 700, height: 300 });
    expect(view.get()).toEqual(before);
    view.panBy(0, 5);
    expect(view.get().x).toBe(before.x);
  });

  it('fits the whole wall, never larger than 100 %', () => {
    const view = camera();
    view.fit();
    expect(view.get().zoom).toBeCloseTo((1000 - 2 * MARGIN_PX) / 2000);
    view.setBounds({ x: 0, y: 0, width: 100, height: 50 });
    view.fit();
    expect(view.get().zoom).toBe(1);
  });

  it('reveals a box of the window with as little movement as possible', () => {
    const view = camera();
    const before = view.get();
    view.reveal({ x: 1200, y: 40, width: 180, height: 140 });
    expect(view.get().x).toBe(before.x - (1200 + 180 + 16 - 1000));
    expect(view.get().y).toBe(before.y);
  });

  it('reveals nothing under what lies over the wall', () => {
    const view = camera();
    const before = view.get();
    view.setCover({ x: 800, y: 480, width: 190, height: 110 });
    expect(view.get()).toEqual(before);
    view.reveal({ x: 900, y: 500, width: 180, height: 140 });
    expect(view.get().x).toBe(before.x - 96);
    // Where it would be in sight at 444, and now ends 8 px above.
    expect(view.get().y).toBe(before.y + 480 - 8 - 140 - 500);
    view.setCover(undefined);
    view.reveal({ x: 804, y: 444, width: 180, height: 140 });
    expect(view.get().y).toBe(before.y + 480 - 8 - 140 - 500);
  });
});
