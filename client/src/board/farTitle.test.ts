import { expect, it } from 'vitest';
import { farTitle } from './farTitle.ts';
import { FRAME_GAP_PX } from './frameLayout.ts';
import { wallGeometry } from './wallGeometry.ts';

const USUAL = wallGeometry(16);

it('a title has the same size on the screen from however far, and grows with the page’s letters', () => {
  for (const zoom of [0.49, 0.25, 0.13, 0.05]) {
    expect(farTitle(zoom, USUAL).size * zoom).toBeCloseTo(13, 5);
    expect(farTitle(zoom, wallGeometry(24)).size * zoom).toBeCloseTo(19.5, 1);
  }
});

it('does not outgrow its frame where even that is only a few px large', () => {
  expect(farTitle(0.02, USUAL)).toEqual(farTitle(0.04, USUAL));
});

it('covers no note while its place and the gap above are enough, and never comes to the frame above', () => {
  expect(farTitle(0.25, USUAL)).toMatchObject({ rise: 0, covered: USUAL.head });
  const little = farTitle(0.13, USUAL);
  expect(little.rise).toBeCloseTo(12, 0);
  expect(little.covered).toBe(USUAL.head);
  const much = farTitle(0.05, USUAL);
  expect(much.rise).toBeLessThan(FRAME_GAP_PX);
  expect(much.rise + much.covered).toBeCloseTo(much.size * 1.2, 5);
});
