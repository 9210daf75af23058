import { UNSORTED } from '@evenboard/board';
import type { TracedNote, TracedRoom, TracedSection } from '../trace/WorkbookTrace.ts';
import { bareTitle } from './headings.ts';
import type { PlannedNote, PlannedSheet } from './PlannedSheet.ts';

/**
 * For each column of a sheet of ours the section that it was when the workbook was made: by its heading; where somebody
 * has changed that by the notes below it; and where there are none by where it stands. Undefined for a new one.
 */
export function matchColumns(
  { sections: titles, notes }: Pick<PlannedSheet, 'sections' | 'notes'>,
  room: TracedRoom,
  traced: ReadonlyMap<PlannedNote, TracedNote>,
): (TracedSection | undefined)[] {
  const left = new Set(room.sections.filter(({ id }) => id !== UNSORTED));
  const inOrder = [...left];
  const hadNotes = new Set(room.notes.map(({ section }) => section));
  const found: (TracedSection | undefined)[] = titles.map(() => undefined);
  const ways: ((column: number) => TracedSection | undefined)[] = [
    (column) => [...left].find(({ title }) => bareTitle(title) === titles[column]),
    (column) => mostCommon(sectionsOf(column), left),
    (column) => {
      const here = inOrder[column];
      return here !== undefined && left.has(here) && !hadNotes.has(here.id) ? here : undefined;
    },
  ];
  for (const way of ways) {
    for (const column of titles.keys()) {
      const section = found[column] === undefined ? way(column) : undefined;
      if (section === undefined) continue;
      left.delete(section);
      found[column] = section;
    }
  }
  return found;

  /** Where the notes of a column were. */
  function sectionsOf(column: number): string[] {
    return notes.flatMap((note) => {
      const was = note.section === column ? traced.get(note)?.section : undefined;
      return was === undefined ? [] : [was];
    });
  }
}

function mostCommon(ids: readonly string[], among: ReadonlySet<TracedSection>): TracedSection | undefined {
  const counts = Map.groupBy(ids, (id) => id);
  const count = ({ id }: TracedSection) => counts.get(id)?.length ?? 0;
  const [first] = [...among].sort((a, b) => count(b) - count(a));
  return first !== undefined && count(first) > 0 ? first : undefined;
}
