import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Board, formatAddress, readBoard } from '@evenboard/board';

/** The system's own Python: what its packages install is for that one. */
const PYTHON = '/usr/bin/python3';

/** A board with its room's name, and the name of its sheet. */
export interface BoardOfSheet {
  readonly sheet: string;
  readonly room: string;
  readonly board: Board;
}

/** What a second program says when it compares a workbook with boards. */
export async function workbookDifferences(
  workbook: Buffer,
  boards: readonly BoardOfSheet[],
): Promise<{ status: number | null; report: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'evenboard-workbook-'));
  try {
    const files = [join(folder, 'workbook.xlsx'), join(folder, 'expected.json')] as const;
    await writeFile(files[0], workbook);
    await writeFile(files[1], JSON.stringify(boards.map(expectedCells)));
    const script = join(import.meta.dirname, 'checkWorkbook.py');
    const { status, stdout, stderr, error } = spawnSync(PYTHON, [script, ...files], { encoding: 'utf8' });
    return { status, report: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Headings, cells and notes as the workbook must have them; the unsorted column is there when it has notes. */
function expectedCells({ sheet, room, board }: BoardOfSheet) {
  const { sections, notes } = readBoard(board);
  const titleOf = (id: string) => {
    const section = sections.find((one) => one.id === id);
    return section === undefined || section.isUnsorted ? 'Unsorted' : section.title;
  };
  const columns = sections.filter(
    ({ id, isUnsorted }) => !isUnsorted || notes.some((note) => note.section === id),
  );
  const listed = notes.map(({ section, row, text }) => {
    const column = columns.findIndex(({ id }) => id === section);
    return { cell: formatAddress({ column, row }), text, section: titleOf(section) };
  });
  return {
    sheet,
    room,
    headings: columns.map(({ id }) => titleOf(id)),
    cells: Object.fromEntries(listed.map(({ cell, text }) => [cell, text])),
    notes: listed,
  };
}
