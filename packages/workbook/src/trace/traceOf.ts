import { columnLetters, formatAddress, UNSORTED } from '@evenboard/board';
import { commentLine } from '../cellNote.ts';
import { plainText } from '../cellText.ts';
import { commentsByNote } from '../commentsByNote.ts';
import { placedNotes } from '../placedNotes.ts';
import type { WorkbookInput, WorkbookRoom } from '../WorkbookInput.ts';
import type { TracedRoom, WorkbookTrace } from './WorkbookTrace.ts';

/** What a workbook of these boards remembers; `sheets` are the names of their sheets, in the order of the rooms. */
export function traceOf(input: WorkbookInput, sheets: readonly string[]): WorkbookTrace {
  return {
    session: input.sessionId,
    rooms: input.rooms.map((room, index) => tracedRoom(room, sheets[index] ?? room.id, input.people)),
  };
}

function tracedRoom(room: WorkbookRoom, sheet: string, people: ReadonlyMap<string, string>): TracedRoom {
  const { headings, notes } = placedNotes(room.snapshot);
  const comments = commentsByNote(room);
  const titled = room.snapshot.sections.filter(({ isUnsorted }) => !isUnsorted);
  const idAt = (column: number) => titled[column]?.id ?? UNSORTED;
  return {
    id: room.id,
    sheet,
    sections: headings.map((title, column) => ({
      id: idAt(column),
      cell: `${columnLetters(column)}1`,
      title,
    })),
    notes: notes.map(({ note, column }) => ({
      id: note.id,
      cell: formatAddress({ column: column - 1, row: note.row }),
      section: idAt(column - 1),
      text: plainText(note.text),
      colour: note.colour,
      comments: (comments.get(note.id) ?? []).map((comment) => ({
        id: comment.id,
        text: plainText(commentLine(comment, people)),
      })),
    })),
  };
}
