import type { Cell } from '@evenboard/board';
import { useMemo } from 'react';
import type { CommandId } from '../command/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useSectionActions } from '../section/index.ts';
import { isReader } from '../session/whyNot.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { useGrid } from './GridContext.ts';

/** What can be done with the section whose title this is. */
export function useHeaderItems(cell: Cell): readonly MenuItem[] {
  const room = useRoomSession();
  const { commands } = useGrid();
  const sections = useSectionActions();
  return useMemo(() => {
    const { store, me } = room;
    const section = store.getSection(cell.section);
    const mayChange = sections.mayChange(section);
    const item = (id: string, text: string, run: () => void): MenuItem => ({
      id,
      text,
      label: text,
      // After the menu has closed and given the focus back.
      onAction: () => void setTimeout(run, 0),
    });
    const command = (id: CommandId, text: string) => item(id, text, () => void commands.run(id));
    const isLocked = section?.locked === true;
    return [
      mayChange && command('edit', t('section.menuEdit')),
      command('details', t('grid.menuSectionDetails')),
      mayChange && command('moveLeft', t('grid.menuSectionLeft')),
      mayChange && command('moveRight', t('grid.menuSectionRight')),
      mayChange &&
        me.role === 'facilitator' &&
        item('lock', t(isLocked ? 'grid.menuUnlock' : 'grid.menuLock'), () => {
          sections.lock(cell.section, !isLocked);
        }),
      mayChange && command('remove', t('grid.menuSectionDelete')),
      !isReader(room) && command('newAtEnd', t('grid.menuNewAtEnd')),
      sections.mayChange() && item('add', t('section.add'), () => sections.openAdd()),
      commands.can('undo') && command('undo', t('grid.menuUndo')),
      commands.can('redo') && command('redo', t('grid.menuRedo')),
    ].filter((entry) => entry !== false);
  }, [room, commands, sections, cell]);
}
