import { type Section, UNSORTED } from '@evenboard/board';

const MOST_COLUMNS = 24;

/** Slots to a line on the wall. */
export function columnsOf(section: Section): number {
  if (!Number.isFinite(section.columns)) return 1;
  return Math.min(MOST_COLUMNS, Math.max(1, Math.trunc(section.columns)));
}

/** The sections that have a frame: all, and the unsorted notes when there are any, or nothing else to write on. */
export function framedSections(sections: readonly Section[], hasUnsorted: boolean): readonly Section[] {
  return sections.filter(({ id }) => id !== UNSORTED || hasUnsorted || sections.length === 1);
}
