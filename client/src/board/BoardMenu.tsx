import { useMemo } from 'react';
import { type CommandId, chordsOf, chordsWords } from '../command/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { type NoteView, useNoteActions } from '../note/index.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { type OpenMenu, useBoardParts } from './BoardParts.ts';
import { firstWords } from './firstWords.ts';
import { notesMeant } from './notesMeant.ts';

type Commands = Pick<NoteView, 'run' | 'can'>;

/** In the order in which they are wanted; what cannot be done here and now is left out. */
const ITEMS = [
  ...(['edit', 'comments', 'moveTo', 'colour', 'cut', 'copy', 'paste', 'remove', 'dot', 'details'] as const),
  ...(['openLinks', 'copyLink', 'duplicate', 'merge', 'selectAll'] as const),
  ...(['moveUp', 'moveDown', 'moveLeft', 'moveRight', 'newAtEnd', 'undo', 'redo'] as const),
] satisfies readonly CommandId[];

interface BoardMenuProps {
  commands: Commands;
  /** Closes it while it is on its way; nothing while nobody asks for it. */
  onGiveUp: (() => void) | undefined;
}

/** The menu of a place: everything the keys do, for who has no keys or whose screen reader takes them. */
export function BoardMenu({ commands }: BoardMenuProps) {
  const { menu } = useBoardParts();
  const open = useReadable(menu);
  return open ? <MenuOf open={open} commands={commands} onClose={() => menu.set(undefined)} /> : null;
}

function itemWords(command: (typeof ITEMS)[number], note: string | undefined): string {
  if (command === 'edit') return t(note === undefined ? 'grid.menuNew' : 'board.menuEdit');
  if (command === 'moveTo') return t('board.menuMove');
  if (command === 'colour') return t('board.menuColour');
  return t(`command.${command}`);
}

function MenuOf({ open, commands, onClose }: { open: OpenMenu; commands: Commands; onClose(): void }) {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  const { store } = room;
  const { note, cell, anchor } = open;
  const items = useMemo(
    () =>
      ITEMS.filter(commands.can).map((command): MenuItem => {
        const text = itemWords(command, note);
        const keys = chordsWords(chordsOf(command, 'board'));
        return {
          id: command,
          text,
          why: actions.whyNotRun(command, { ...room.current.get(), notes: notesMeant(room, parts) }),
          label: (
            <>
              {text} {keys !== '' && <kbd>{keys}</kbd>}
            </>
          ),
          onAction: () => afterDialog(() => commands.run(command)),
        };
      }),
    [actions, commands, note, parts, room],
  );
  const words = note === undefined ? store.addressOf(cell) : firstWords(store.getNote(note)?.text ?? '');
  const hungFrom = useMemo(() => ({ current: anchor }), [anchor]);
  return <Menu label={t('board.menu', { words })} items={items} anchor={hungFrom} onClose={onClose} />;
}
