import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME_GAP_PX, type FrameBox, type FrameSize, frameLayout, wallBounds } from './frameLayout.ts';

const overlap = (a: FrameBox, b: FrameBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('frameLayout', () => {
  it('hangs sections without a position in a row by order', () => {
    const layout = frameLayout([
      { id: 'z', width: 400, height: 500 },
      { id: 'a', width: 200, height: 300 },
    ]);
    expect(layout.get('z')).toMatchObject({ x: 0, y: 0 });
    expect(layout.get('a')).toMatchObject({ x: 400 + FRAME_GAP_PX, y: 0 });
  });

  it('hangs a section where its position says', () => {
    const layout = frameLayout([{ id: 'a', position: { x: -50, y: 70 }, width: 200, height: 300 }]);
    expect(layout.get('a')).toEqual({ x: -50, y: 70, width: 200, height: 300 });
  });

  it('pushes the later of two overlapping frames below the earlier, by y, then x, then id', () => {
    const layout = frameLayout([
      { id: 'b', position: { x: 0, y: 0 }, width: 100, height: 100 },
      { id: 'a', position: { x: 0, y: 0 }, width: 100, height: 50 },
      { id: 'c', position: { x: 50, y: -10 }, width: 100, height: 40 },
    ]);
    expect(layout.get('c')?.y).toBe(-10);
    expect(layout.get('a')?.y).toBe(30 + FRAME_GAP_PX);
    expect(layout.get('b')?.y).toBe(100 + FRAME_GAP_PX);
  });

  it('pushes what stands below a frame that grows, and moves nothing beside it', () => {
    const below = { id: 'below', position: { x: 0, y: 200 }, width: 100, height: 50 };
    const beside = { id: 'beside', position: { x: 300, y: 0 }, width: 100, height: 50 };
    const grown = frameLayout([
      { id: 'top', position: { x: 0, y: 0 }, width: 100, height: 400 },
      below,
      beside,
    ]);
    expect(grown.get('below')?.y).toBe(400 + FRAME_GAP_PX);
    expect(grown.get('beside')).toMatchObject({ x: 300, y: 0 });
  });

  it('never lets two frames overlap and does not depend on the order of positioned ones', () => {
    const size = fc.record({
      position: fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
      width: fc.integer({ min: 50, max: 400 }),
      height: fc.integer({ min: 50, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 12 }), (sizes) => {
        const frames: FrameSize[] = sizes.map((frame, index) => ({ ...frame, id: `s${index}` }));
        const layout = frameLayout(frames);
        const boxes = [...layout.values()];
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        });
        const reversed = frameLayout([...frames].reverse());
        for (const { id } of frames) expect(reversed.get(id)).toEqual(layout.get(id));
      }),
      { numRuns: 200 },
    );
  });
});

describe('wallBounds', () => {
  it('is the smallest box around all frames, and empty without any', () => {
    expect(wallBounds([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    expect(
      wallBounds([
        { x: -10, y: 5, width: 20, height: 20 },
        { x: 30, y: 0, width: 20, height: 50 },
      ]),
    ).toEqual({ x: -10, y: 0, width: 60, height: 50 });
  });
});
