import { addNote, addSection, UNSORTED } from '@evenboard/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../announce/index.ts';
import { openTestBoard, openTestRoom } from '../hooks/testRoom.tsx';
import { createNoteActions } from './noteActions.ts';

const COLUMNS = 3;

function openBlocks(filled: readonly number[]) {
  const board = openTestBoard('m');
  const sections = Array.from({ length: COLUMNS }, (_, index) =>
    addSection(board, { title: `Section ${index}` }),
  );
  const ids = [...new Set(filled)].map((place) =>
    addNote(board, {
      section: sections[place % COLUMNS] ?? '',
      row: 2 + Math.floor(place / COLUMNS),
      text: `note ${place}`,
      colour: 'blue',
      author: 'kofi',
    }),
  );
  const { room, store } = openTestRoom(board);
  const actions = createNoteActions(room, createAnnouncer());
  const at = (id: string) => {
    const cell = store.cellOf(id);
    return cell && { column: [...sections, UNSORTED].indexOf(cell.section), row: cell.row };
  };
  const all = () => ids.map((id) => [id, at(id)] as const);
  return { actions, store, sections, ids, at, all };
}

const places = fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 16 });
const STEPS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;

describe('several notes at once', () => {
  it('move one place together, lose no note, and come back in one step of undo', () => {
    fc.assert(
      fc.property(
        places,
        fc.nat(),
        fc.constantFrom('up', 'down', 'left', 'right'),
        (filled, pick, direction) => {
          const { actions, ids, at, all } = openBlocks(filled);
          const block = ids.filter((_, index) => ((pick >> (index % 20)) & 1) === 1);
          fc.pre(block.length > 0);
          const before = all();
          const from = new Map(before);
          const [right, down] = STEPS[direction];
          if (actions.moveBy(block, direction)) {
            for (const id of block) {
              const was = from.get(id);
              expect(at(id)).toEqual({ column: (was?.column ?? 0) + right, row: (was?.row ?? 0) + down });
            }
            expect(new Set(all().map(([, place]) => JSON.stringify(place))).size).toBe(ids.length);
            actions.undo();
          }
          expect(all()).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('cut and pasted keep their shape, wherever they are put', () => {
    fc.assert(
      fc.property(
        places,
        fc.nat(),
        fc.nat(COLUMNS - 1),
        fc.integer({ min: 2, max: 12 }),
        (filled, pick, to, row) => {
          const { actions, ids, at, sections, all } = openBlocks(filled);
          const block = ids.filter((_, index) => ((pick >> (index % 20)) & 1) === 1);
          fc.pre(block.length > 1);
          const before = all();
          const was = new Map(before);
          actions.cut(block);
          const clipped = actions.clipping.get()?.notes ?? [];
          const first = actions.paste({ section: sections[to] ?? '', row });
          if (first === undefined) {
            expect(all()).toEqual(before);
            return;
          }
          for (const { note, right, down } of clipped) {
            expect(at(note), `from ${JSON.stringify([...was])}`).toEqual({
              column: to + right,
              row: row + down,
            });
          }
          actions.undo();
          expect(all()).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });
});
