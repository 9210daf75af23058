import { afterEach, expect, it } from 'vitest';
import { createGridFocus } from './gridFocus.ts';
import { placeId } from './placeKey.ts';

afterEach(() => document.body.replaceChildren());

const cell = { section: 'a', row: 2 };

/** A table with one place, and a field beside it. */
function page() {
  document.body.innerHTML = `<table><tbody><tr><td id="${placeId(cell)}" tabindex="0"></td></tr></tbody></table><input>`;
  const focus = createGridFocus(() => document.querySelector('table'));
  const place = document.querySelector('td');
  const field = document.querySelector('input');
  focus.entered();
  return { focus, place, field };
}

it('takes the focus back when what had it in the grid is gone', () => {
  const { focus, place } = page();
  focus.maybeLeft(null, () => {});
  focus.follow(cell, false);
  expect(document.activeElement).toBe(place);
});

it('does not take it from a dialog that opens over an editor, while the browser is on the way there', () => {
  const { focus, field } = page();
  focus.maybeLeft(field, () => {});
  focus.follow(cell, false);
  expect(document.activeElement).toBe(document.body);
});
