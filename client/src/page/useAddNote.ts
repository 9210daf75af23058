import { FIRST_ROW } from '@evenboard/board';
import { useRoomSession } from '../hooks/index.ts';
import { useNoteActions } from '../note/index.ts';

/** Opens an editor in the first empty place below the notes of the current section. */
export function useAddNote(): () => void {
  const { store, current } = useRoomSession();
  const actions = useNoteActions();
  return () => {
    const { section } = current.get().cell;
    if (!actions.mayAdd(section)) return;
    const cell = { section, row: FIRST_ROW + store.getColumn(section).cells.length };
    current.setCell(cell);
    actions.edit({ cell });
  };
}
