import type { Section } from '../Section.ts';
import type { BroughtSection, BroughtTable, Renaming, TargetSection } from './Bringing.ts';

/** The sections of a board and those that tables bring, and which of them each table's columns are. */
export interface MatchedSections {
  readonly sections: readonly TargetSection[];
  /** For each table and each of its columns an index of `sections`. */
  readonly columns: readonly (readonly number[])[];
}

/** Finds for each column its own section, else the one of its title, else a new one. */
export function matchSections(
  tables: readonly BroughtTable[],
  sections: readonly Section[],
): MatchedSections {
  const targets: TargetSection[] = sections.flatMap(({ id, title, isUnsorted }) =>
    isUnsorted ? [] : [{ id, title }],
  );
  const columns = tables.map((table) => matchColumns(table.sections, targets));
  return { sections: targets, columns };
}

/** For each column the index of its section; those that there are not yet are added to `targets`. */
function matchColumns(columns: readonly BroughtSection[], targets: TargetSection[]): number[] {
  const own = columns.map(({ traced }) =>
    traced === undefined ? -1 : targets.findIndex(({ id }) => id === traced.id),
  );
  const taken = new Set(own);
  return columns.map(({ title, prompt, traced }, column) => {
    const known = own[column] ?? -1;
    if (known >= 0) return known;
    const found = targets.findIndex((target, index) => !taken.has(index) && isSameTitle(target.title, title));
    const isGone = traced !== undefined;
    const made = { title, ...(prompt !== undefined && { prompt }), ...(isGone && { isGone }) };
    const index = found < 0 ? targets.push(made) - 1 : found;
    taken.add(index);
    return index;
  });
}

/** Headings that were changed in the file and are on the board as they were. */
export function renamingsOf(tables: readonly BroughtTable[], sections: readonly Section[]): Renaming[] {
  return tables.flatMap((table) =>
    table.sections.flatMap(({ title, traced }): Renaming[] => {
      const now = sections.find(({ id }) => id === traced?.id);
      const isAsItWas = now !== undefined && isSameTitle(now.title, traced?.title ?? '');
      const isRenamed = isAsItWas && bare(now.title) !== bare(title);
      return isRenamed ? [{ id: now.id, title, before: now.title }] : [];
    }),
  );
}

function isSameTitle(one: string, other: string): boolean {
  return bare(one).toLowerCase() === bare(other).toLowerCase();
}

/** As a heading in one line. */
function bare(title: string): string {
  return title.replace(/\s+/gu, ' ').trim();
}
