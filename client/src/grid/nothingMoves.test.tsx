import {
  addNote,
  addSection,
  deleteNotes,
  deleteSection,
  insertNote,
  moveNote,
  moveSection,
  renameSection,
  setNoteText,
} from '@evenboard/board';
import { act, cleanup, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestGrid } from './testGrid.tsx';

afterEach(cleanup);

const here = () => document.activeElement as HTMLElement;
const place = () => here().closest<HTMLElement>('[data-section]');
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(here(), { key, ...held });

/** What others do. `pick` and `row` say to what. */
const theirDoing = fc.record({
  kind: fc.constantFrom(
    'add',
    'insert',
    'delete',
    'move',
    'edit',
    'addSection',
    'renameSection',
    'moveSection',
    'deleteSection',
  ),
  pick: fc.nat(),
  row: fc.integer({ min: 2, max: 9 }),
});

/** What I do meanwhile. */
const myDoing = fc.constantFrom(
  'ArrowDown',
  'ArrowRight',
  'ArrowUp',
  'ArrowLeft',
  'select',
  'write',
  'leave',
);

type Moment = [
  mine: typeof myDoing extends fc.Arbitrary<infer Doing> ? Doing : never,
  theirs: typeof theirDoing extends fc.Arbitrary<infer Doing> ? Doing : never,
];
type TestGrid = ReturnType<typeof openTestGrid>;

function doTheirs({ theirs }: TestGrid, { kind, pick, row }: { kind: string; pick: number; row: number }) {
  const sections = [...theirs.sections.keys()];
  const section = sections[pick % Math.max(1, sections.length)] ?? 'unsorted';
  const notes = [...theirs.notes.keys()];
  const note = notes[pick % Math.max(1, notes.length)] ?? '';
  const words = { section, text: `note ${pick}`, colour: 'green' as const, author: 'kofi' };
  if (kind === 'add') addNote(theirs, words);
  else if (kind === 'insert') insertNote(theirs, { ...words, row });
  else if (kind === 'delete') deleteNotes(theirs, [note]);
  else if (kind === 'move') moveNote(theirs, note, { section, row });
  else if (kind === 'edit') setNoteText(theirs, note, `edited ${pick}`);
  else if (kind === 'addSection') addSection(theirs, { title: `Section ${pick}`, index: pick % 3 });
  else if (kind === 'renameSection') renameSection(theirs, section, `A title that is longer by far ${pick}`);
  else if (kind === 'moveSection') moveSection(theirs, section, pick % 4);
  else deleteSection(theirs, section);
}

function doMine(doing: string): void {
  const isWriting = here().tagName === 'TEXTAREA';
  if (doing === 'leave') press(isWriting ? 'F2' : 'Escape');
  else if (isWriting)
    fireEvent.input(here(), { target: { value: `${(here() as HTMLTextAreaElement).value}.` } });
  else if (doing === 'select') press('ArrowDown', { shiftKey: true });
  else press(doing === 'write' ? 'Enter' : doing);
}

/** A note of others comes to the place where I write a new one, and is then pushed on: two places could be tabbed to. */
const PUSHED_FROM_UNDER_A_NEW_NOTE: Moment[] = [
  ['ArrowDown', { kind: 'deleteSection', pick: 1420392042, row: 8 }],
  ['leave', { kind: 'moveSection', pick: 24, row: 4 }],
  ['ArrowDown', { kind: 'edit', pick: 2147483621, row: 9 }],
  ['write', { kind: 'add', pick: 686967470, row: 8 }],
  ['select', { kind: 'edit', pick: 2147483633, row: 2 }],
  ['write', { kind: 'deleteSection', pick: 2120396363, row: 7 }],
  ['write', { kind: 'delete', pick: 641677979, row: 9 }],
  ['select', { kind: 'deleteSection', pick: 22, row: 4 }],
  ['ArrowLeft', { kind: 'insert', pick: 381326521, row: 3 }],
];

describe('whatever several others do', () => {
  it('the focus is never lost, and stays with its note, while I walk, select and write', async () => {
    const moments = fc.array(fc.tuple(myDoing, theirDoing), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(moments, async (all) => {
        cleanup();
        const grid = openTestGrid();
        const { room, store, remotely } = grid;
        act(() => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus());
        for (const [mine, theirs] of all) {
          doMine(mine);
          const isHeader = place()?.dataset['row'] === '1';
          // Who writes a new note is on a place: what others put there, or push from there, is not mine.
          const isNew = here().getAttribute('aria-label')?.startsWith('New note') === true;
          const note = isHeader || isNew ? undefined : room.current.get().note;
          await remotely(() => doTheirs(grid, theirs));
          expect(here().closest('[role=grid]')).not.toBeNull();
          expect(document.querySelectorAll('[role=grid] [tabindex="0"], [role=grid] textarea')).toHaveLength(
            1,
          );
          if (note !== undefined && store.getNote(note) !== undefined) {
            const { section = '', row } = place()?.dataset ?? {};
            expect(store.noteAt({ section, row: Number(row) })).toBe(note);
          }
        }
      }),
      { numRuns: 60, endOnFailure: true, examples: [[PUSHED_FROM_UNDER_A_NEW_NOTE]] },
    );
  }, 60_000);
});
