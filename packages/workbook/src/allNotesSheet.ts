import { formatAddress } from '@evenboard/board';
import { plainText } from './cellText.ts';
import { listSheet } from './lists/listSheet.ts';
import { personName } from './personName.ts';
import { placedNotes } from './placedNotes.ts';
import type { Sheet } from './Sheet.ts';
import { createSessionTime } from './sessionTime.ts';
import type { SnapshotNote, WorkbookInput } from './WorkbookInput.ts';
import { WORDS } from './words.ts';

/** In the order of WORDS.columns. */
const WIDTHS = [8, 60, 30, 10, 18, 18, 16, 20, 12, 24];
/** The note’s id: it goes along when the rows are sorted, and is nothing to read. */
const HIDDEN_COLUMNS = [WORDS.columns.indexOf('Id') + 1];

/** Every note of every room, a row each, as a table that can be sorted and filtered. */
export function allNotesSheet(input: WorkbookInput): Sheet {
  const time = createSessionTime(input.timeZone);
  const name = (id: string | undefined) => (id === undefined ? '' : personName(input.people, id));
  const rows = input.rooms.flatMap((room) =>
    placedNotes(room.snapshot).notes.map(({ note, column, heading }) => [
      formatAddress({ column: column - 1, row: note.row }),
      plainText(note.text),
      heading,
      note.colour,
      name(note.author),
      name(note.typedBy),
      plainText(room.name),
      time(note.createdAt),
      confirmation(note),
      note.id,
    ]),
  );
  const list = { sheet: WORDS.allNotes, table: 'AllNotes', columns: WORDS.columns, widths: WIDTHS, rows };
  return { ...listSheet(list), hiddenColumns: HIDDEN_COLUMNS };
}

/** What somebody answered to whether their words were taken down rightly; nothing where nobody was asked. */
function confirmation({ confirmed }: Pick<SnapshotNote, 'confirmed'>): string {
  if (confirmed === undefined) return '';
  return confirmed ? WORDS.confirmed : WORDS.notConfirmed;
}
