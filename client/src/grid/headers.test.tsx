import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { openTestGrid } from './testGrid.tsx';

afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(here(), { key, ...held });
const soon = () => act(() => new Promise<void>((done) => setTimeout(done, 5)));

function openHeader() {
  const grid = openTestGrid();
  act(() => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus());
  press('ArrowUp');
  return grid;
}

it('moves the section with the keys that move a note elsewhere, and the focus goes along', async () => {
  const { store, sections, announcer } = openHeader();
  press('ArrowRight', { altKey: true, shiftKey: true });
  await soon();
  expect(store.getSections().map(({ id }) => id)).toEqual([sections.b, sections.a, 'unsorted']);
  expect(here().dataset['section']).toBe(sections.a);
  expect(announcer.lastSaid.get()).toContain('It is now section B');
});

it('tells all about a section, its prompt as well', async () => {
  const { announcer } = openHeader();
  press(' ');
  await soon();
  expect(announcer.lastSaid.get()).toBe('Section A: The world in 2035 What is different? 2 notes.');
});

it('deletes the section, whose notes stay, and the focus is on the next title', async () => {
  const { store, sections, notes, announcer } = openHeader();
  press('Delete');
  await soon();
  expect(store.getSection(sections.a)).toBeUndefined();
  expect(store.cellOf(notes.a2)?.section).toBe('unsorted');
  expect(here().dataset).toMatchObject({ section: sections.b, row: '1' });
  expect(announcer.lastSaid.get()).toContain('Control Z brings it back');
});

it('begins a note at the end of the section', () => {
  openHeader();
  press('Enter', { ctrlKey: true });
  expect(here().tagName).toBe('TEXTAREA');
  expect(here().closest('td')?.dataset['row']).toBe('4');
});
