import { bringIn, placeArrivals, readBoard } from '@evenboard/board';
import { planFile, type ReadTable, shownNoteText, type WorkbookInput } from '@evenboard/workbook';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrivingTable } from '../../session/bringIn/arrivingTable.ts';
import { FRESH_STATE } from '../../session/referee/SessionState.ts';
import { boardAfter, emptyBoard, step } from '../testSteps.ts';
import { writeWorkbook } from '../writeWorkbook.ts';
import { readFile } from './readFile.ts';

const workbookOf = (sessionId: string, snapshot: WorkbookInput['rooms'][number]['snapshot']) =>
  writeWorkbook({
    sessionId,
    title: 'A session',
    language: 'en',
    timeZone: 'UTC',
    rooms: [{ id: 'main', name: 'Main', snapshot }],
    people: new Map(),
    exportedAt: 0,
  });

/** What stands in the cells that people see, with their fills; ids and who brought something in are others. */
function cellsOf(tables: readonly ReadTable[]) {
  const shown = tables.filter(({ name, isHidden }) => !isHidden && name === 'Board');
  return shown.map(({ name, cells }) => ({
    name,
    cells: cells.map(({ column, row, text, fill }) => ({ column, row, text, fill })),
  }));
}

it('a workbook that is brought into an empty session gives the same workbook again, cell for cell', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const tables = readFile(await workbookOf('session-1', readBoard(boardAfter(steps))));
      const [sheet] = planFile(tables).sheets;
      const board = emptyBoard();
      if (sheet !== undefined) {
        const world = { state: FRESH_STATE, people: new Map() };
        const table = arrivingTable(
          world,
          { id: 'host' },
          { room: 'main', isBack: false, movedAway: new Set<string>() },
          sheet,
        );
        bringIn(board, placeArrivals(readBoard(board), [table], { shown: shownNoteText }));
      }
      const again = readFile(await workbookOf('session-2', readBoard(board)));
      expect(cellsOf(again)).toEqual(cellsOf(tables));
    }),
    { numRuns: 40 },
  );
});
