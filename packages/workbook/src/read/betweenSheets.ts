import type { SheetAddress } from '../cellNote.ts';
import type { WorkbookTrace } from '../trace/WorkbookTrace.ts';
import type { MovedFrom, PlannedNote, PlannedSheet } from './PlannedSheet.ts';
import type { RecognisedSheet } from './recognised.ts';

/**
 * Finds the notes that were cut from one sheet and pasted into another one: new there, and gone from the cell that they
 * come from. Of two copies the first one is the note, and the other is new.
 */
export function betweenSheets(
  sheets: readonly RecognisedSheet[],
  trace: WorkbookTrace | undefined,
): PlannedSheet[] {
  const gone = new Map<string, MovedFrom>();
  for (const { traced } of sheets.map(({ sheet }) => sheet)) {
    const name = trace?.rooms.find(({ id }) => id === traced?.room)?.sheet;
    if (traced === undefined || name === undefined) continue;
    for (const { id, cell } of traced.missing) {
      gone.set(key({ sheet: name, address: cell }), { room: traced.room, id });
    }
  }
  return sheets.map(({ sheet, origins }) => ({
    ...sheet,
    notes: sheet.notes.map((note): PlannedNote => {
      const origin = origins.get(note);
      const movedFrom = origin && gone.get(key(origin));
      if (origin === undefined || movedFrom === undefined || movedFrom.room === sheet.traced?.room)
        return note;
      gone.delete(key(origin));
      return { ...note, movedFrom };
    }),
  }));
}

const key = ({ sheet, address }: SheetAddress): string => `${sheet}!${address}`;
