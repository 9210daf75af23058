import type { Board } from './Board.ts';
import { UNSORTED } from './Cell.ts';
import type { CellEntry } from './cellPlaces.ts';
import { type Gap, parseGap } from './Gap.ts';
import { type ParsedNote, parseNote } from './Note.ts';

/** Notes and gaps as the document holds them, found by the section they name. */
export interface NoteIndex {
  get(id: string): ParsedNote | undefined;
  /** Reads one note again; what it was before. */
  updateNote(id: string): { before: ParsedNote | undefined; after: ParsedNote | undefined };
  updateGap(key: string): { before: Gap | undefined; after: Gap | undefined };
  /** Notes and gaps of a section; for `unsorted` also the notes of sections that `isSection` denies. */
  entriesOf(section: string, isSection: (id: string) => boolean): CellEntry[];
}

/** What is known of one section, there or gone. */
interface Members {
  readonly notes: Map<string, CellEntry>;
  readonly gaps: Map<string, CellEntry>;
}

export function createNoteIndex(board: Board): NoteIndex {
  const notes = new Map<string, ParsedNote>();
  const gaps = new Map<string, Gap>();
  const sections = new Map<string, Members>();

  const update = (
    kind: 'notes' | 'gaps',
    id: string,
    before: { section: string } | undefined,
    after: { section: string; row: number } | undefined,
  ) => {
    if (before) sections.get(before.section)?.[kind].delete(id);
    if (!after) return;
    const members = sections.get(after.section) ?? { notes: new Map(), gaps: new Map() };
    sections.set(after.section, members);
    members[kind].set(id, { id, row: after.row, kind: kind === 'notes' ? 'note' : 'gap' });
  };

  return {
    get: (id) => notes.get(id),
    updateNote(id) {
      const before = notes.get(id);
      const after = parseNote(id, board.notes.get(id));
      replace(notes, id, after);
      update('notes', id, before?.place, after?.place);
      return { before, after };
    },
    updateGap(key) {
      const before = gaps.get(key);
      const after = parseGap(key, board.gaps.get(key));
      replace(gaps, key, after);
      update('gaps', key, before, after);
      return { before, after };
    },
    entriesOf(section, isSection) {
      const own = sections.get(section);
      const entries = [...(own?.notes.values() ?? []), ...(own?.gaps.values() ?? [])];
      if (section !== UNSORTED) return entries;
      for (const [id, members] of sections) {
        if (id !== UNSORTED && !isSection(id)) entries.push(...members.notes.values());
      }
      return entries;
    },
  };
}

/** Sets an entry, or deletes it when there is nothing to set. */
export function replace<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
