import { useMemo } from 'react';
import type { CommandId } from '../command/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { type MessageKey, t } from '../messages/t.ts';
import { addressWords, useNoteActions } from '../note/index.ts';
import { isReader } from '../session/whyNot.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useOutline } from './OutlineContext.ts';
import { itemName } from './outlineItems.ts';

const ON_NOTE: readonly CommandId[] = [
  'edit',
  'dot',
  'comments',
  'details',
  'openLinks',
  'copyLink',
  'moveTo',
  'moveUp',
  'moveDown',
  'moveLeft',
  'moveRight',
  'colour',
  'cut',
  'copy',
  'duplicate',
  'merge',
];
/** What whoever came in to read can do with a note. */
const TO_READ: readonly CommandId[] = ['comments', 'details', 'openLinks', 'copyLink', 'copy'];

/** The menu of the current place: everything that keys do with it, for who has none or whose screen reader takes them. */
export function OutlineMenu() {
  const open = useReadable(useOutline().state.menu);
  return open === undefined ? null : <OpenMenu />;
}

function OpenMenu() {
  const room = useRoomSession();
  const { state, commands, focus } = useOutline();
  const place = useReadable(room.current);
  const { cell, note } = place;
  const actions = useNoteActions();
  const clipping = useReadable(actions.clipping);
  const anchor = useMemo(() => {
    const item = focus.find(itemName(room.current.get()));
    return { current: item?.querySelector('[data-part="more"], [data-part="edit"]') ?? item };
  }, [focus, room]);

  const ids: CommandId[] = [];
  if (note !== undefined) ids.push(...(!isReader(room) ? ON_NOTE : TO_READ));
  else ids.push('edit');
  if (!isReader(room)) {
    if (clipping !== undefined) ids.push('paste');
    if (note !== undefined) ids.push('remove');
    ids.push('newAtEnd', 'undo', 'redo');
  }
  const items = ids.filter(commands.can).map((id): MenuItem => {
    const words = t(`outline.menu.${id}` as MessageKey);
    // After the menu has closed and given the focus back, so that what is said comes last.
    const onAction = () => void setTimeout(() => commands.run(id), 0);
    return { id, text: words, label: words, why: actions.whyNotRun(id, place), onAction };
  });
  return (
    <Menu
      label={t('outline.menuOf', { address: addressWords(room, cell) })}
      items={items}
      anchor={anchor}
      onClose={() => {
        state.menu.set(undefined);
        focus.give();
      }}
    />
  );
}
