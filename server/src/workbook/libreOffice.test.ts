import { addComment, addNote, addSection, NOTE_COLOURS, readBoard, setLegend } from '@evenboard/board';
import { boardSheets, plainText, planFile, type WorkbookInput } from '@evenboard/workbook';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../packages/workbook/src/read/parseCsv.ts';
import { NASTY_TEXTS } from '../../../packages/workbook/src/testSession.ts';
import { readFile } from './in/readFile.ts';
import { savedByOffice } from './testOffice.ts';
import { emptyBoard } from './testSteps.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** Every sheet as a file of its own, as it is shown, all fields in quotes, UTF-8. */
const SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

function boardWith(texts: readonly string[]) {
  const board = emptyBoard();
  const sections = ['Doing well', '=1+1', 'Three'].map((title) => addSection(board, { title }));
  setLegend(board, 'teal', 'Ideas');
  for (const [index, text] of texts.entries()) {
    const colour = NOTE_COLOURS[index % NOTE_COLOURS.length] ?? 'yellow';
    const note = addNote(board, { section: sections[index % 3] ?? 'a', text, colour, author: 'p1' });
    if (index % 5 === 0) addComment(board, { note, text: 'Could this be sooner?\nYes', author: 'p1' });
  }
  return readBoard(board);
}

const INPUT: WorkbookInput = {
  sessionId: 's1',
  title: 'Our strategy',
  language: 'en',
  timeZone: 'Europe/London',
  rooms: [
    {
      id: 'main',
      name: 'Main',
      snapshot: boardWith(NASTY_TEXTS.filter((text) => plainText(text).trim() !== '')),
    },
    {
      id: 'r1',
      name: 'Votes',
      snapshot: boardWith(['00123', '50%', 'TRUE', '1/4', '2035-01-01', "'a", 'x']),
    },
  ],
  people: new Map([['p1', 'Amina']]),
  exportedAt: Date.UTC(2026, 6, 1),
};

/** What stands in which cell, by the sheets that people read. */
function wordsIn(cells: readonly { column: number; row: number; text: string }[]): Map<string, string> {
  return new Map(
    cells.flatMap(({ column, row, text }) => (text === '' ? [] : [[`${column}:${row}`, text] as const])),
  );
}

describe('LibreOffice', () => {
  it('shows every cell of every sheet as it was written, words as words', { timeout: 120_000 }, async () => {
    const files = await savedByOffice(await writeWorkbook(INPUT), SHEETS_AS_CSV);
    const sheets = boardSheets(INPUT).filter(({ isHidden }) => !isHidden);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Board', 'Votes (2)', 'All notes']),
    );
    for (const { name, cells } of sheets) {
      const csv = Buffer.from(files.get(`book-${name}.csv`) ?? '').toString('utf8');
      const shown = parseCsv(csv).flatMap((fields, row) =>
        fields.map((text, column) => ({ column: column + 1, row: row + 1, text })),
      );
      expect(wordsIn(shown), name).toEqual(wordsIn(cells));
    }
  });

  it('saves a workbook that is still the same board: nothing in it has changed, moved or gone', {
    timeout: 120_000,
  }, async () => {
    const before = planFile(readFile(await writeWorkbook(INPUT)));
    const saved = (await savedByOffice(await writeWorkbook(INPUT), 'xlsx')).get('book.xlsx');
    const after = planFile(readFile(saved ?? new Uint8Array()));
    expect(after.session).toBe('s1');
    expect(after.sheets).toEqual(before.sheets);
  });
});
