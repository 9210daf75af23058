import { addNotes } from '@evenboard/board';
import { waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { createCamera } from './Camera.ts';
import { createVisibleSlots } from './visibleSlots.ts';
import { createWallLayout } from './wallLayout.ts';

const SIZE = { width: 1_000, height: 600 };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A wall of one long section of so many notes, seen through a window. */
function openWall(notes: number) {
  const { mine, room, sections } = openSharedTestRoom();
  addNotes(
    mine,
    Array.from({ length: notes }, (_, index) => ({
      section: sections.a,
      text: `Note ${index}`,
      colour: 'blue' as const,
      author: 'kofi',
    })),
  );
  const camera = createCamera();
  camera.setSize(SIZE);
  const layout = createWallLayout(room);
  camera.setBounds(layout.get().bounds);
  const visible = createVisibleSlots({ camera, layout });
  stops.push(layout.connect(), visible.connect());
  const slotsOf = () => visible.get(sections.a);
  const isInPage = (row: number) => {
    const range = slotsOf();
    return range !== undefined && row - 2 >= range.first && row - 2 <= range.last;
  };
  /** The rows of which some is in the window now. */
  const rowsInSight = () => {
    const { y, zoom } = camera.get();
    return Array.from({ length: notes }, (_, index) => index + 2).filter((row) => {
      const slot = layout.get().slotOf({ section: sections.a, row });
      return slot && slot.y * zoom + y < SIZE.height && (slot.y + slot.height) * zoom + y > 0;
    });
  };
  return { camera, visible, sections, slotsOf, isInPage, rowsInSight };
}

it('has the whole of a small board in the page', () => {
  const { slotsOf } = openWall(100);
  expect(slotsOf()?.last).toBeGreaterThan(100);
});

it('has what is in sight at once, wherever the camera goes, and what is around it by and by', async () => {
  const { camera, slotsOf, isInPage, rowsInSight } = openWall(600);
  expect(rowsInSight().every(isInPage)).toBe(true);
  const first = slotsOf()?.last ?? 0;
  expect(first).toBeLessThan(100);
  await waitFor(() => expect(slotsOf()?.last).toBeGreaterThan(first));

  camera.centreOn({ x: 200, y: 20_000 });
  expect(rowsInSight().length).toBeGreaterThan(0);
  expect(rowsInSight().every(isInPage)).toBe(true);
  expect(isInPage(2)).toBe(false);
  for (let step = 0; step < 40; step += 1) {
    camera.panBy(0, 45);
    expect(rowsInSight().every(isInPage)).toBe(true);
  }
});

it('keeps what was in sight, up to as many as a board that is there as a whole', async () => {
  const { camera, slotsOf, isInPage, rowsInSight } = openWall(2_000);
  const inPage = () => {
    const range = slotsOf();
    return range ? range.last - range.first + 1 : 0;
  };
  for (let step = 0; step < 10; step += 1) camera.panBy(0, -200);
  expect(isInPage(2)).toBe(true);
  for (let step = 0; step < 150; step += 1) {
    camera.panBy(0, -200);
    expect(rowsInSight().every(isInPage)).toBe(true);
  }
  await waitFor(() => expect(inPage()).toBeLessThanOrEqual(400));
  expect(inPage()).toBeGreaterThan(300);
  expect(isInPage(2)).toBe(false);
  expect(rowsInSight().every(isInPage)).toBe(true);
});

it('tells the frames of it, and has nothing of a wall that is too small to read', () => {
  const { camera, visible, sections, slotsOf } = openWall(600);
  const told = vi.fn();
  visible.subscribe(sections.a, told);
  camera.zoomTo(0.3);
  expect(slotsOf()).toBeUndefined();
  expect(told).toHaveBeenCalledTimes(1);
});
