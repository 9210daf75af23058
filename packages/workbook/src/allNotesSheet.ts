import { formatAddress } from '@evenboard/board';
import { plainText } from './cellText.ts';
import { listSheet } from './lists/listSheet.ts';
import { personName } from './personName.ts';
import { placedNotes } from './placedNotes.ts';
import type { Sheet } from './Sheet.ts';
import { createSessionTime } from './sessionTime.ts';
import type { SnapshotNote, WorkbookInput } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

type Column = (typeof WORDS.columns)[number];

const WIDTHS: Readonly<Record<Column, number>> = {
  Cell: 8,
  Text: 60,
  Section: 30,
  Colour: 10,
  Author: 18,
  'Typed by': 18,
  Room: 16,
  Created: 20,
  Confirmed: 12,
  'Came late': 20,
  Id: 24,
};

/**
 * Every note of every room, a row each, as a table that can be sorted and filtered. When notes came late stands there only
 * where one did. The last column has the note's id: it goes along when the rows are sorted, and is nothing to read.
 */
export function allNotesSheet(input: WorkbookInput): Sheet {
  const time = createSessionTime(input.timeZone);
  const name = (id: string | undefined) => (id === undefined ? '' : personName(input.people, id));
  const placed = input.rooms.flatMap((room) =>
    placedNotes(room.snapshot).notes.map((one) => ({ ...one, room: room.name })),
  );
  const isAnyLate = placed.some(({ note }) => note.cameLate !== undefined);
  const columns = WORDS.columns.filter((column) => isAnyLate || column !== 'Came late');
  const rows = placed.map(({ note, column, heading, room }) => {
    const cells: Readonly<Record<Column, string>> = {
      Cell: formatAddress({ column: column - 1, row: note.row }),
      Text: plainText(note.text),
      Section: heading,
      Colour: note.colour,
      Author: name(note.author),
      'Typed by': name(note.typedBy),
      Room: plainText(room),
      Created: time(note.createdAt),
      Confirmed: confirmation(note),
      'Came late': note.cameLate === undefined ? '' : time(note.cameLate),
      Id: note.id,
    };
    return columns.map((one) => cells[one]);
  });
  const widths = columns.map((column) => WIDTHS[column]);
  const list = { sheet: WORDS.allNotes, table: 'AllNotes', columns, widths, rows };
  return { ...listSheet(list), hiddenColumns: [columns.length] };
}

/** What somebody answered to whether their words were taken down rightly; nothing where nobody was asked. */
function confirmation({ confirmed }: Pick<SnapshotNote, 'confirmed'>): string {
  if (confirmed === undefined) return '';
  return confirmed ? WORDS.confirmed : WORDS.notConfirmed;
}
