import { type CellNoteParts, readCellNote, type SheetAddress } from '../cellNote.ts';
import type { TracedNote, TracedRoom, TracedSection, WorkbookTrace } from '../trace/WorkbookTrace.ts';
import { WORDS } from '../words.ts';
import { bareTitle } from './headings.ts';
import { matchColumns } from './matchColumns.ts';
import type { PlannedComment, PlannedNote, PlannedSheet } from './PlannedSheet.ts';
import type { ReadTable } from './ReadTable.ts';

/** A sheet, and of the notes that are new in it the cells that they come from by their own account. */
export interface RecognisedSheet {
  readonly sheet: PlannedSheet;
  readonly origins: ReadonlyMap<PlannedNote, SheetAddress>;
}

interface Read {
  readonly note: PlannedNote;
  readonly parts: CellNoteParts;
}

/**
 * A sheet of our own workbook, each of its notes known as what it was when the workbook was made: by what stands beside
 * its cell, else by its words, else by its place. Of two that claim to be one note, the one in its old place is, or the
 * one with its old words, and the other is new. A cell that has been emptied is a note that has gone.
 */
export function recognised(sheet: PlannedSheet, room: TracedRoom | undefined): RecognisedSheet {
  const read = sheet.notes.map((note): Read => ({ note, parts: readCellNote(note.comments[0]?.text ?? '') }));
  if (room === undefined) {
    const notes = read.map(({ note, parts }) => known(note, parts, undefined));
    return { sheet: { ...sheet, notes }, origins: new Map() };
  }
  const traced = matched(read, room);
  const claimed = new Set(traced.values());
  const columns = matchColumns(sheet, room, traced);
  const origins = new Map<PlannedNote, SheetAddress>();
  const notes = read.flatMap(({ note, parts }) => {
    if (isBlank(note) && !traced.has(note)) return [];
    const one = known(note, parts, traced.get(note));
    if (one.traced === undefined && parts.origin !== undefined) origins.set(one, parts.origin);
    return [one];
  });
  const missing = room.notes.filter((one) => !claimed.has(one));
  const sections = sheet.sections.map((title, index) => untouchedTitle(title, columns[index]));
  return {
    sheet: { ...sheet, sections, notes, traced: { room: room.id, sections: columns, missing } },
    origins,
  };
}

/** A heading is read as one line. Where nobody has changed it, it is what it was, with all of its blanks. */
function untouchedTitle(title: string, section: TracedSection | undefined): string {
  return section !== undefined && bareTitle(section.title) === title ? section.title : title;
}

/** What stands behind the name of who said a note that came after the session had closed. */
const LATE = new RegExp(`, ${WORDS.cameLate}$`);

const isBlank = ({ text }: Pick<PlannedNote, 'text'>) => text.trim() === '';

/** By the sheet's name, and where somebody has renamed it by where its cells come from. */
export function tracedRoomOf(table: ReadTable, trace: WorkbookTrace | undefined): TracedRoom | undefined {
  const byName = (name: string | undefined) => trace?.rooms.find((room) => room.sheet === name);
  const own = byName(table.name);
  if (own !== undefined || trace === undefined) return own;
  for (const { comment = '' } of table.cells) {
    const origin = byName(readCellNote(comment).origin?.sheet);
    if (origin !== undefined) return origin;
  }
  return undefined;
}

function matched(read: readonly Read[], room: TracedRoom): ReadonlyMap<PlannedNote, TracedNote> {
  const found = new Map<PlannedNote, TracedNote>();
  const left = new Set(room.notes);
  const byCell = new Map(room.notes.map((one) => [one.cell, one]));
  const byText = Map.groupBy(room.notes, ({ text }) => text);
  const origin = ({ parts }: Read) =>
    parts.origin?.sheet === room.sheet ? byCell.get(parts.origin.address) : undefined;
  const here = ({ note }: Read) => byCell.get(note.cell);
  const alike = ({ note }: Read) => byText.get(note.text)?.find((one) => left.has(one));
  /** From the surest to the least sure. */
  const ways: ((one: Read) => TracedNote | undefined)[] = [
    (one) => (origin(one) === here(one) ? here(one) : undefined),
    (one) => (origin(one)?.text === one.note.text ? origin(one) : undefined),
    origin,
    (one) => (here(one)?.text === one.note.text ? here(one) : undefined),
    alike,
    // What came from elsewhere is not what stood here before.
    (one) => (one.parts.origin === undefined ? here(one) : undefined),
  ];
  for (const way of ways) {
    for (const one of read) {
      const candidate = found.has(one.note) ? undefined : way(one);
      if (candidate === undefined || (isBlank(one.note) && !isBlank(candidate))) continue;
      if (!left.delete(candidate)) continue;
      found.set(one.note, candidate);
    }
  }
  return found;
}

function known(
  note: PlannedNote,
  { said, rest }: CellNoteParts,
  traced: TracedNote | undefined,
): PlannedNote {
  const author = said
    ?.replace(LATE, '')
    .replace(/, typed by .*$/, '')
    .trim();
  return {
    ...note,
    ...(author && { author }),
    comments: commentsOf(rest, traced),
    ...(traced !== undefined && { traced }),
  };
}

/** Those that the workbook remembers, and as one more what somebody has written there since. */
function commentsOf(rest: string, traced: TracedNote | undefined): PlannedComment[] {
  let left = rest;
  const comments: PlannedComment[] = [];
  for (const { text } of traced?.comments ?? []) {
    if (!left.includes(text.trim())) continue;
    left = left.replace(text.trim(), () => '');
    comments.push({ text, isTraced: true });
  }
  const fresh = left.replace(/\n{2,}/g, '\n').trim();
  return fresh === '' ? comments : [...comments, { text: fresh }];
}
