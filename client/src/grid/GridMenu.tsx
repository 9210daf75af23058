import { useMemo } from 'react';
import type { CommandId } from '../command/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { type MessageKey, t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useGrid } from './GridContext.ts';
import { useHeaderItems } from './useHeaderItems.ts';

/** The commands of the menu in its order, with their short names. */
const ITEMS: readonly (readonly [CommandId, MessageKey])[] = [
  ['edit', 'grid.menuEdit'],
  ['moveTo', 'grid.menuMove'],
  ['colour', 'grid.menuColour'],
  ['comments', 'grid.menuComments'],
  ['dot', 'command.dot'],
  ['details', 'grid.menuDetails'],
  ['openLinks', 'grid.menuOpenLinks'],
  ['copyLink', 'grid.menuCopyLink'],
  ['cut', 'grid.menuCut'],
  ['copy', 'grid.menuCopy'],
  ['paste', 'grid.menuPaste'],
  ['duplicate', 'grid.menuDuplicate'],
  ['merge', 'grid.menuMerge'],
  ['moveUp', 'grid.menuUp'],
  ['moveDown', 'grid.menuDown'],
  ['moveLeft', 'grid.menuLeft'],
  ['moveRight', 'grid.menuRight'],
  ['remove', 'grid.menuDelete'],
  ['newAtEnd', 'grid.menuNewAtEnd'],
  ['undo', 'grid.menuUndo'],
  ['redo', 'grid.menuRedo'],
];

/** The menu of the current place: everything that keys can do with it, with what is selected, or with a section. */
export function GridMenu() {
  const { store } = useRoomSession();
  const { state, commands, focus, view, isMenuOpen } = useGrid();
  // As it was when it opened: nothing in an open menu moves under the hand.
  const cell = useMemo(() => state.active.get(), [state]);
  const anchor = useMemo(() => ({ current: focus.find(cell) ?? null }), [focus, cell]);
  const headerItems = useHeaderItems(cell);
  const actions = useNoteActions();

  const isSelection = state.selection.get() !== undefined;
  const items = useMemo(() => {
    const isEmpty = cell.row > 1 && store.noteAt(cell) === undefined;
    const note = store.noteAt(cell);
    const notes = isSelection ? state.selection.notes() : undefined;
    const target = { cell, notes, ...(note !== undefined && { note }) };
    const others: Partial<Record<CommandId, MessageKey>> = {
      ...(isEmpty && { edit: 'grid.menuNew' }),
      ...(isSelection && { merge: 'grid.menuMergeSelected' }),
    };
    return ITEMS.filter(([id]) => commands.can(id)).map(([id, name]): MenuItem => {
      const text = t(others[id] ?? name);
      // After the menu has closed and given the focus back, so that what is said comes last.
      const onAction = () => void setTimeout(() => commands.run(id), 0);
      return { id, text, label: text, why: actions.whyNotRun(id, target), onAction };
    });
  }, [cell, store, state, commands, actions, isSelection]);

  return (
    <Menu
      label={
        isSelection
          ? t('grid.menuOfSelected', { count: state.selection.notes().length })
          : t('grid.menu', { address: store.addressOf(cell) })
      }
      items={cell.row === 1 && !isSelection ? headerItems : items}
      anchor={anchor}
      onClose={() => {
        isMenuOpen.set(false);
        view.focusCurrent();
      }}
    />
  );
}
