import type { Board } from './Board.ts';
import type { NoteChange } from './BoardChange.ts';
import type { Column } from './BoardStore.ts';
import { UNSORTED } from './Cell.ts';
import { cellPlaces } from './cellPlaces.ts';
import { columnOf, isSameColumn } from './columnOf.ts';
import { createNoteIndex, replace } from './createNoteIndex.ts';
import { isSame } from './isSame.ts';
import type { Note } from './Note.ts';
import { noteChanges } from './noteChanges.ts';
import { placeNote } from './readBoard.ts';
import type { Touched } from './watchBoard.ts';

/** What an update changed, by key. */
export interface PlacedNotesUpdate {
  readonly changes: NoteChange[];
  readonly notes: Set<string>;
  readonly columns: Set<string>;
}

/** Notes and columns as people see them. */
export interface PlacedNotes {
  readonly notes: ReadonlyMap<string, Note>;
  column(section: string): Column | undefined;
  /** Reads again what was touched and derives what follows from it, no more. `cameOrWent`: sections that are there now, or no longer. */
  update(touched: Touched, cameOrWent: readonly string[]): PlacedNotesUpdate;
}

export function createPlacedNotes(board: Board, isSection: (id: string) => boolean): PlacedNotes {
  const index = createNoteIndex(board);
  const notes = new Map<string, Note>();
  const columns = new Map<string, Column>();
  const effective = (section: string) => (isSection(section) ? section : UNSORTED);

  const updateColumn = (section: string): string[] | undefined => {
    if (!isSection(section)) return columns.delete(section) ? [] : undefined;
    const places = cellPlaces(index.entriesOf(section, isSection));
    const column = columnOf(section, places, (id) => index.get(id) !== undefined);
    if (isSameColumn(columns.get(section), column)) return undefined;
    columns.set(section, column);
    return column.cells.filter((id): id is string => {
      const note = id === undefined ? undefined : notes.get(id);
      return note !== undefined && (note.section !== section || note.row !== column.rowOf(note.id));
    });
  };

  const snapshot = (id: string): Note | undefined => {
    const parsed = index.get(id);
    if (parsed === undefined) return undefined;
    const section = effective(parsed.place.section);
    return placeNote(parsed, section, columns.get(section)?.rowOf(id) ?? 0);
  };

  return {
    notes,
    column: (section) => columns.get(section),
    update(touched, cameOrWent) {
      const result: PlacedNotesUpdate = { changes: [], notes: new Set(), columns: new Set() };
      const dirty = new Set(cameOrWent.length > 0 ? [...cameOrWent, UNSORTED] : []);
      const claimed = new Set<string>();
      for (const id of touched.notes) {
        const { before, after } = index.updateNote(id);
        if (isSame(before?.place, after?.place)) continue;
        claimed.add(id);
        for (const note of [before, after]) if (note) dirty.add(effective(note.place.section));
      }
      for (const key of touched.gaps) {
        const { before, after } = index.updateGap(key);
        if (isSame(before, after)) continue;
        for (const gap of [before, after]) if (gap && isSection(gap.section)) dirty.add(gap.section);
      }
      const affected = new Set(touched.notes);
      for (const section of dirty) {
        const moved = updateColumn(section);
        if (moved) result.columns.add(section);
        for (const id of moved ?? []) affected.add(id);
      }
      for (const id of affected) {
        const before = notes.get(id);
        const after = snapshot(id);
        if (isSame(before, after)) continue;
        replace(notes, id, after);
        result.notes.add(id);
        result.changes.push(...noteChanges(before, after, !claimed.has(id)));
      }
      return result;
    },
  };
}
