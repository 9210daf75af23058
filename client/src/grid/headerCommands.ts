import type { ViewCommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import type { GridTools } from './gridTools.ts';

/** On a section's title the same keys do to the section what they do to a note elsewhere. */
export function createHeaderCommands({ room, announcer, sections, state, focusPlace }: GridTools) {
  const here = () => state.active.get().section;

  function edit(): void {
    const section = here();
    sections.openEdit(section, () => {
      // Meanwhile the place followed the current note; if the section is gone it is best left there.
      if (room.store.getSection(section) !== undefined) state.go({ section, row: 1 });
      focusPlace();
    });
  }

  /** The title whole, the prompt that has no place in the header, and how much stands below. */
  function details(): void {
    const section = room.store.getSection(here());
    if (section === undefined) return;
    const count = room.store.getColumn(section.id).cells.filter((note) => note !== undefined).length;
    announcer.say(
      [
        t('grid.headerDetails', { letter: section.letter, title: sectionTitle(section) }),
        section.prompt,
        t('grid.headerNotes', { count }),
        section.locked ? t('grid.headerLocked') : '',
      ]
        .filter((words) => words !== '')
        .join(' '),
    );
  }

  return {
    edit,
    details,
    moveLeft: () => void sections.move(here(), 'left'),
    moveRight: () => void sections.move(here(), 'right'),
    remove: () => void sections.remove(here()),
  } satisfies Partial<Record<ViewCommandId, () => void>>;
}
