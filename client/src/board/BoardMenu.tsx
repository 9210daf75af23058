import { useMemo } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { type OpenMenu, useBoardParts } from './BoardParts.ts';
import { firstWords } from './firstWords.ts';

/** The menu of a note: everything the keys do, for who has no keys or whose screen reader takes them. */
export function BoardMenu() {
  const { menu } = useBoardParts();
  const open = useReadable(menu);
  return open ? <MenuOf open={open} onClose={() => menu.set(undefined)} /> : null;
}

function MenuOf({ open, onClose }: { open: OpenMenu; onClose: () => void }) {
  const { store } = useRoomSession();
  const actions = useNoteActions();
  const { note, anchor } = open;
  const items = useMemo(() => {
    const item = (id: string, text: string, onAction: () => void): MenuItem => ({
      id,
      text,
      label: text,
      onAction,
    });
    return [
      item('edit', t('board.menuEdit'), () => actions.edit({ note })),
      item('move', t('board.menuMove'), () => actions.openDialog({ kind: 'move', note })),
      item('colour', t('board.menuColour'), () => actions.openDialog({ kind: 'colour', note })),
      item('cut', t('board.menuCut'), () => actions.cut(note)),
      item('copy', t('board.menuCopy'), () => actions.copy(note)),
      item('delete', t('board.menuDelete'), () => actions.remove(note)),
    ];
  }, [actions, note]);
  const label = t('board.menu', { words: firstWords(store.getNote(note)?.text ?? '') });
  const hungFrom = useMemo(() => ({ current: anchor }), [anchor]);
  return <Menu label={label} items={items} anchor={hungFrom} onClose={onClose} />;
}
