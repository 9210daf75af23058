// @vitest-environment jsdom
import { addNote, addSection, deleteNotes, deleteSection, moveNote, setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { OutlineView } from './OutlineView.tsx';

const KINDS = ['add', 'edit', 'move', 'delete', 'addSection', 'deleteSection', 'walk'] as const;
const steps = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), a: fc.nat(20), b: fc.nat(20) }), {
  minLength: 1,
  maxLength: 25,
});

const pick = <T,>(from: readonly T[], index: number): T | undefined => from[index % Math.max(1, from.length)];

test('whatever others do, the focus is on the current place and never on the body', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (doings) => {
      const { room, store, theirs, notes } = openSharedTestRoom();
      renderInRoom(room, <OutlineView />);
      await act(async () =>
        document.querySelector<HTMLElement>(`[data-note="${notes.a2}"] > [data-part]`)?.focus(),
      );
      for (const { kind, a, b } of doings) {
        const sections = store.getSections().map(({ id }) => id);
        const section = pick(sections, a) ?? 'unsorted';
        const note = pick([...theirs.notes.keys()], a) ?? 'none';
        await act(async () => {
          if (kind === 'add')
            addNote(theirs, { section, row: 2 + b, text: 'New', colour: 'pink', author: 'kofi' });
          else if (kind === 'edit') setNoteText(theirs, note, `Edited ${b}`);
          else if (kind === 'move')
            moveNote(theirs, note, { section: pick(sections, b) ?? section, row: 2 + b });
          else if (kind === 'delete') deleteNotes(theirs, [note]);
          else if (kind === 'addSection') addSection(theirs, { title: 'More', index: b % sections.length });
          else if (kind === 'deleteSection') deleteSection(theirs, section);
          else
            fireEvent.keyDown(document.activeElement ?? document.body, {
              key: b % 2 ? 'ArrowDown' : 'ArrowUp',
            });
        });
        const { cell, note: here } = room.current.get();
        const name = here === undefined ? `place ${cell.section} ${cell.row}` : `note ${here}`;
        expect(document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item']).toBe(name);
      }
      cleanup();
      room.destroy();
    }),
    { numRuns: 60 },
  );
}, 60_000);
