import type { Board } from './Board.ts';
import type { SectionChange } from './BoardChange.ts';
import { replace } from './createNoteIndex.ts';
import { changedFields, isSame } from './isSame.ts';
import { orderedSections, type ParsedSection, parseSection, type Section } from './Section.ts';

/** The columns in their order. */
export interface SectionIndex {
  list(): readonly Section[];
  get(id: string): Section | undefined;
  /** Reads some sections again. What changed, and the sections that came or went. */
  update(ids: Iterable<string>): { changes: SectionChange[]; cameOrWent: string[] };
}

export function createSectionIndex(board: Board): SectionIndex {
  const parsed = new Map<string, ParsedSection>();
  let list: readonly Section[] = orderedSections([]);
  let byId = new Map(list.map((section) => [section.id, section]));

  const reorder = () => {
    const next = orderedSections(parsed.values()).map((section) => {
      const before = byId.get(section.id);
      return before && isSame(before, section) ? before : section;
    });
    if (next.length === list.length && next.every((section, index) => section === list[index])) return;
    list = next;
    byId = new Map(list.map((section) => [section.id, section]));
  };

  return {
    list: () => list,
    get: (id) => byId.get(id),
    update(ids) {
      const changes: SectionChange[] = [];
      const cameOrWent: string[] = [];
      for (const id of ids) {
        const before = parsed.get(id);
        const after = parseSection(id, board.sections.get(id));
        replace(parsed, id, after);
        if ((before === undefined) !== (after === undefined)) cameOrWent.push(id);
        changes.push(...sectionChanges(id, before, after));
      }
      if (changes.length > 0) reorder();
      return { changes, cameOrWent };
    },
  };
}

function sectionChanges(
  id: string,
  before: ParsedSection | undefined,
  after: ParsedSection | undefined,
): SectionChange[] {
  if (!before && !after) return [];
  if (!before) return [{ kind: 'sectionAdded', section: id, after: after?.title ?? '' }];
  if (!after) return [{ kind: 'sectionRemoved', section: id, before: before.title }];
  const fields = changedFields(before, after);
  const titles = { section: id, before: before.title, after: after.title };
  const changes: SectionChange[] = [];
  if (fields.includes('title')) changes.push({ kind: 'sectionRenamed', ...titles });
  if (fields.includes('order')) changes.push({ kind: 'sectionMoved', ...titles });
  const others = fields.filter((field) => field !== 'title' && field !== 'order');
  if (others.length > 0) changes.push({ kind: 'sectionChanged', ...titles, fields: others });
  return changes;
}
