import { type FileRefused, READ_LIMITS, type Refusal } from '@evenboard/workbook';
import { ProblemError } from '../session/ProblemError.ts';

const many = (count: number): string => count.toLocaleString('en-GB');
const AS_XLSX =
  'Open it in the program you made it with, save it as an Excel workbook (.xlsx), and bring that in.';

/** What happened, and what to do. That nothing was brought in stands between the two. */
const WORDS: Readonly<Record<Refusal, readonly [string, string]>> = {
  damaged: [
    'The file is damaged, or a part of it is missing.',
    'Open it in your spreadsheet, save it again, and try once more.',
  ],
  notOurs: ['This is neither an Excel workbook (.xlsx) nor a CSV file.', AS_XLSX],
  oldExcel: [
    'This is a workbook of Excel 97 to 2003 (.xls), or one that a password locks.',
    `Take the password away if there is one. ${AS_XLSX}`,
  ],
  openDocument: ['This is an OpenDocument spreadsheet (.ods).', AS_XLSX],
  webPage: [
    'This is a web page or other markup, whatever its name says, and no CSV file.',
    'Save the table as .xlsx or .csv, and bring that in.',
  ],
  locked: ['The file is locked by a password.', 'Save it without one, and try once more.'],
  macros: [
    'This workbook has macros in it, and those are never opened here.',
    'Save it as a workbook without macros (.xlsx), and bring that in.',
  ],
  externalLinks: [
    'This workbook takes values from other files.',
    'Break its links (in Excel under Data, Edit Links), save it, and bring that in.',
  ],
  entities: ['The file declares entities, which no spreadsheet does.', AS_XLSX],
  tooBig: ['The file holds far more than a board can, once it is unpacked.', 'Bring in a part of it.'],
  tooManySheets: [
    `The workbook has more than ${READ_LIMITS.sheets} sheets.`,
    'Bring in a workbook with fewer of them.',
  ],
  tooManyCells: [`The file has more than ${many(READ_LIMITS.cells)} cells.`, 'Bring in a part of it.'],
  tooManyColumns: [
    `A sheet has more than ${READ_LIMITS.columns} columns with words in them, and a board has at most so many sections.`,
    'Bring in a part of it.',
  ],
  noWords: ['There are no words in the file.', 'Choose another file.'],
  tookTooLong: ['Reading the file took too long.', 'Bring in a part of it.'],
};

/** The problem that a file which is not read any further is answered with. */
export function refusalProblem({ reason }: FileRefused): ProblemError {
  const [what, then] = WORDS[reason];
  return new ProblemError('bad_content', `${what} Nothing was brought in. ${then}`);
}
