import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useGrid } from './GridContext.ts';
import type { GridCommand } from './gridKeys.ts';

/** The menu of the current place: everything that keys can do with it. */
export function GridMenu({ anchor, onClose }: { anchor(): Element | null; onClose(): void }) {
  const { store } = useRoomSession();
  const { state, commands } = useGrid();
  const actions = useNoteActions();
  const cell = useReadable(state.active);
  const clipping = useReadable(actions.clipping);
  const note = cell.row === 1 ? undefined : store.noteAt(cell);
  const anchorRef = useMemo(() => ({ current: anchor() }), [anchor]);

  function item(id: string, text: string, onAction: () => void): MenuItem {
    return { id, text, label: text, onAction };
  }
  // After the menu has closed and given the focus back, so that what is said comes last.
  const later = (command: GridCommand) => () => void setTimeout(() => commands.run(command), 0);

  const items: MenuItem[] = [];
  if (note !== undefined) {
    items.push(
      item('edit', t('grid.menuEdit'), later({ do: 'edit' })),
      item('move', t('grid.menuMove'), () => actions.openDialog({ kind: 'move', note })),
      item('colour', t('grid.menuColour'), () => actions.openDialog({ kind: 'colour', note })),
      item('cut', t('grid.menuCut'), later({ do: 'cut' })),
      item('copy', t('grid.menuCopy'), later({ do: 'copy' })),
    );
  } else if (cell.row > 1) items.push(item('edit', t('grid.menuNew'), later({ do: 'edit' })));
  if (cell.row === 1 && store.getSection(cell.section)?.isUnsorted === false)
    items.push(item('section', t('section.menuEdit'), later({ do: 'edit' })));
  if (clipping !== undefined && cell.row > 1)
    items.push(item('paste', t('grid.menuPaste'), later({ do: 'paste' })));
  if (note !== undefined) {
    items.push(
      item('up', t('grid.menuUp'), later({ moveNote: 'up' })),
      item('down', t('grid.menuDown'), later({ moveNote: 'down' })),
      item('left', t('grid.menuLeft'), later({ moveNote: 'left' })),
      item('right', t('grid.menuRight'), later({ moveNote: 'right' })),
      item('remove', t('grid.menuDelete'), later({ do: 'remove' })),
    );
  }
  items.push(
    item('newAtEnd', t('grid.menuNewAtEnd'), later({ do: 'newAtEnd' })),
    item('undo', t('grid.menuUndo'), later({ do: 'undo' })),
    item('redo', t('grid.menuRedo'), later({ do: 'redo' })),
  );
  return (
    <Menu
      label={t('grid.menu', { address: store.addressOf(cell) })}
      items={items}
      anchor={anchorRef}
      onClose={onClose}
    />
  );
}
