import type { BoardStore, SectionChange } from '@evenboard/board';
import { t } from '../messages/t.ts';
import { sectionTitle } from './sectionTitle.ts';

const LOOK: ReadonlySet<string> = new Set(['columns', 'colour', 'position']);

/** What undo or redo did to a section, with its letter where it has one now; of several, to the first one. */
export function describeSectionUndone(changes: readonly SectionChange[], store: BoardStore): string {
  const [change] = changes;
  if (change === undefined) return '';
  const section = store.getSection(change.section);
  if (section === undefined) {
    const title = change.before ?? '';
    return t('section.undoneGone', { title: title === '' ? t('note.untitledSection') : title });
  }
  const names = { letter: section.letter, title: sectionTitle(section) };
  switch (change.kind) {
    case 'sectionAdded': {
      const count = store.getColumn(section.id).cells.filter((note) => note !== undefined).length;
      return count === 0 ? t('section.undoneBack', names) : t('section.undoneBackNotes', { ...names, count });
    }
    case 'sectionRenamed':
      return t('section.undoneRenamed', names);
    case 'sectionMoved':
      return t('section.undoneMoved', names);
    default:
      if (change.fields?.every((field) => LOOK.has(field)))
        return changes.length > 1 ? t('section.undoneWall') : t('section.undoneLook', names);
      return t('section.undoneChanged', names);
  }
}
