import type { Cell } from '@evenboard/board';
import type { Point } from './frameLayout.ts';
import { placeOf } from './places.ts';

/**
 * Where there is no wall the page scrolls, and what is under a finger only the browser knows. Below all places of the
 * section that is shown it is the last of them, which is empty.
 */
export function cellUnder({ y }: Point): Cell | undefined {
  const last = [...document.querySelectorAll('.board .frame:not(.is-away) > .slots > li')].at(-1);
  const isBelow = last !== undefined && y > last.getBoundingClientRect().bottom;
  // A place is as wide as the page: beside it the finger means it all the same.
  const middle = document.documentElement.clientWidth / 2;
  const slot = isBelow ? last : document.elementFromPoint(middle, y)?.closest('.board .slots > li');
  return placeOf(slot?.matches('[data-row]') ? slot : slot?.querySelector('[data-row]'));
}
