import { NOTE_COLOURS, NOTE_FILLS, type NoteColour } from '@evenboard/board';
import { plainText } from '../cellText.ts';
import type { Sheet } from '../Sheet.ts';
import { createSessionTime } from '../sessionTime.ts';
import { oneLine } from '../signature.ts';
import type { WorkbookInput, WorkbookRoom } from '../WorkbookInput.ts';
import { WORDS } from '../words.ts';
import { type ListCell, listSheet } from './listSheet.ts';

/** "About": what the workbook is, when it was made, what its colours mean, and how it is loaded again. */
export function aboutSheet(input: WorkbookInput, sheets: readonly string[]): Sheet {
  const { title, timeZone, exportedAt, rooms } = input;
  const words = WORDS.aboutRows;
  const rows: ListCell[][] = [
    [words.session, plainText(title)],
    [words.exported, `${createSessionTime(timeZone)(exportedAt)} (${plainText(timeZone)})`],
    [words.sheets, words.sheetsWords],
    ...rooms.map((room, index) => [words.sheet(sheets[index] ?? ''), plainText(room.name)]),
    ...NOTE_COLOURS.map((colour) => colourRow(colour, rooms)),
    [words.text, words.textWords],
    [words.again, words.againWords],
    [words.moving, words.movingWords],
  ];
  const columns = WORDS.aboutColumns;
  return listSheet({ sheet: WORDS.about, table: 'AboutThis', columns, widths: [30, 90], rows });
}

/** What a colour means, on each board that says so. */
function colourRow(colour: NoteColour, rooms: readonly WorkbookRoom[]): ListCell[] {
  const meanings = rooms.flatMap(({ name, snapshot }) => {
    const label = oneLine(plainText(snapshot.legend[colour] ?? ''));
    if (label === '') return [];
    return rooms.length === 1 ? [label] : [`${label} (${oneLine(plainText(name))})`];
  });
  const { fill, text: fontColour } = NOTE_FILLS[colour];
  const sample = { text: WORDS.aboutRows.colour(colour), fill, fontColour };
  return [sample, meanings.length === 0 ? WORDS.aboutRows.noMeaning : meanings.join('; ')];
}
