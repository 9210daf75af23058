import type { ViewCommandId } from '../command/index.ts';
import type { GridTools } from './gridTools.ts';

/** On a section's title the same keys do to the section what they do to a note elsewhere. */
export function createHeaderCommands({ room, sections, state, focusPlace }: GridTools) {
  const here = () => state.active.get().section;

  function edit(): void {
    const section = here();
    sections.openEdit(section, () => {
      // Meanwhile the place followed the current note; if the section is gone it is best left there.
      if (room.store.getSection(section) !== undefined) state.go({ section, row: 1 });
      focusPlace();
    });
  }

  return {
    edit,
    moveLeft: () => void sections.move(here(), 'left'),
    moveRight: () => void sections.move(here(), 'right'),
    remove: () => void sections.remove(here()),
  } satisfies Partial<Record<ViewCommandId, () => void>>;
}
