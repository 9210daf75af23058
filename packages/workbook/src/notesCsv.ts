import { formatAddress } from '@evenboard/board';
import { printableText } from './cellText.ts';
import { commentLines, commentsByNote } from './commentsByNote.ts';
import { personName } from './personName.ts';
import { placedNotes } from './placedNotes.ts';
import { roomTitles } from './roomTitles.ts';
import type { WorkbookInput, WorkbookRoom } from './WorkbookInput.ts';
import { WORDS } from './words.ts';
import { writeCsv } from './writeCsv.ts';

/** `notes.csv`: every note of every room, a row each, for other programs. Times are in UTC, as ISO 8601 writes them. */
export function notesCsv({ rooms, people }: WorkbookInput): string {
  const titles = roomTitles(rooms);
  const rows = rooms.flatMap((room, index) => rowsOf(room, titles[index] ?? WORDS.room, people));
  return writeCsv(withLateColumn([WORDS.csvColumns, ...rows], rooms));
}

/** In the order of WORDS.csvColumns. */
function rowsOf(room: WorkbookRoom, title: string, people: ReadonlyMap<string, string>): string[][] {
  const comments = commentsByNote(room);
  return placedNotes(room.snapshot).notes.map(({ note, column, heading }) => [
    title,
    formatAddress({ column: column - 1, row: note.row }),
    heading,
    printableText(note.text),
    note.colour,
    personName(people, note.author),
    note.typedBy === undefined ? '' : personName(people, note.typedBy),
    isoTime(note.createdAt),
    commentLines(comments.get(note.id), people),
  ]);
}

/** A column more where something came late: programs that know the others find them where they were. */
function withLateColumn(table: readonly (readonly string[])[], rooms: readonly WorkbookRoom[]): string[][] {
  const late = rooms.flatMap((room) => placedNotes(room.snapshot).notes.map(({ note }) => note.cameLate));
  if (late.every((at) => at === undefined)) return table.map((row) => [...row]);
  return table.map((row, index) => {
    const at = late[index - 1];
    return [...row, index === 0 ? WORDS.cameLate : at === undefined ? '' : isoTime(at)];
  });
}

/** Strangers write the times of their notes; one that is none is left out. */
function isoTime(ms: number): string {
  const moment = new Date(ms);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}
