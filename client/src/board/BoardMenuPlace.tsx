import type { ComponentProps } from 'react';
import { useReadable } from '../hooks/index.ts';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import type { BoardMenu as Part } from './BoardMenu.tsx';
import { useBoardParts } from './BoardParts.ts';

const BoardMenu = createDialogChunk<ComponentProps<typeof Part>>(
  () => import('./BoardMenu.tsx').then((part) => part.BoardMenu),
  ({ onGiveUp }) => onGiveUp,
);

interface BoardMenuPlaceProps extends Pick<ComponentProps<typeof Part>, 'commands'> {
  /** Whether it is time to fetch what nobody has asked for yet. */
  isTime: boolean;
}

/** Where the menu of a place opens. Its words, the names of all commands, come after the notes. */
export function BoardMenuPlace({ isTime, commands }: BoardMenuPlaceProps) {
  const { menu } = useBoardParts();
  const isAsked = useReadable(menu) !== undefined;
  if (!isTime && !isAsked) return null;
  return <BoardMenu commands={commands} onGiveUp={isAsked ? () => menu.set(undefined) : undefined} />;
}
