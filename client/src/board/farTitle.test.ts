import { expect, it } from 'vitest';
import { farTitlePx } from './farTitle.ts';
import { wallGeometry } from './wallGeometry.ts';

it('a title has the same size on the screen from however far, and grows with the page’s letters', () => {
  for (const zoom of [0.49, 0.25, 0.13, 0.05]) {
    expect(farTitlePx(zoom, wallGeometry(16)) * zoom).toBeCloseTo(13, 5);
    expect(farTitlePx(zoom, wallGeometry(24)) * zoom).toBeCloseTo(19.5, 1);
  }
});

it('does not outgrow its frame where even that is only a few px large', () => {
  expect(farTitlePx(0.02, wallGeometry(16))).toBe(farTitlePx(0.04, wallGeometry(16)));
});
