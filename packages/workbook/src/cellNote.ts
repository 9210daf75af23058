import { plainText, printableText, shortened } from './cellText.ts';
import { commentSignature, noteSignature } from './signature.ts';
import type { SnapshotComment, SnapshotNote } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** Excel takes no more than a cell's text in a note; this leaves room for where it comes from. */
const LONGEST = 32_000;
const ORIGIN = new RegExp(`^${WORDS.exportedFrom} (.+)!([A-Z]{1,3}[1-9][0-9]{0,6})$`, 'u');

/** A cell of a sheet: `Board!C4`. */
export interface SheetAddress {
  readonly sheet: string;
  readonly address: string;
}

/**
 * What a spreadsheet shows beside the cell of a note: who said and typed it, what was said about it, and in the last
 * line where it stood. A program moves it along with the cell, so that the note is known again elsewhere.
 */
export function cellNote(
  note: Pick<SnapshotNote, 'author' | 'typedBy' | 'cameLate'>,
  comments: readonly SnapshotComment[],
  people: ReadonlyMap<string, string>,
  { sheet, address }: SheetAddress,
): string {
  const said = `${WORDS.saidBy} ${noteSignature(note, people)}`;
  const lines = [said, ...comments.map((comment) => commentLine(comment, people))].join('\n');
  return `${shortened(plainText(lines), LONGEST)}\n${WORDS.exportedFrom} ${sheet}!${address}`;
}

/** A comment as the note of a cell has it; its text may have several lines. */
export function commentLine(comment: SnapshotComment, people: ReadonlyMap<string, string>): string {
  return `${commentSignature(comment, people)}: ${printableText(comment.text)}`;
}

/** The parts of a cell's note, each where it is there. */
export interface CellNoteParts {
  /** Where the note stood when the workbook was made. */
  readonly origin?: SheetAddress;
  /** Who said and typed it, as it stood there. */
  readonly said?: string;
  /** Everything else: the comments, and what people have written there since. */
  readonly rest: string;
}

/** Takes a cell's note apart, whatever somebody has made of it meanwhile. */
export function readCellNote(text: string): CellNoteParts {
  const lines = printableText(text).split('\n');
  const at = lines.findLastIndex((line) => ORIGIN.test(line.trim()));
  const [, sheet, address] = ORIGIN.exec(lines[at]?.trim() ?? '') ?? [];
  if (sheet === undefined || address === undefined) return { rest: lines.join('\n').trim() };
  lines.splice(at, 1);
  const prefix = `${WORDS.saidBy} `;
  const said = lines[0]?.startsWith(prefix) ? lines.shift()?.slice(prefix.length) : undefined;
  return {
    origin: { sheet, address },
    ...(said !== undefined && { said }),
    rest: lines.join('\n').trim(),
  };
}
