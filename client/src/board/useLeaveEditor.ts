import { FIRST_ROW } from '@evenboard/board';
import { useCallback } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { type LeaveHow, useNoteActions } from '../note/index.ts';
import { useBoardParts } from './BoardParts.ts';
import { navigableFrames } from './navigableFrames.ts';
import { neighbour } from './neighbour.ts';

/** Closes the editor and goes where the key that closed it leads: Enter to the next slot, Tab to the side. */
export function useLeaveEditor(): (how: LeaveHow, note: string | undefined) => void {
  const room = useRoomSession();
  const parts = useBoardParts();
  const actions = useNoteActions();
  return useCallback(
    (how, note) => {
      parts.editing.set(undefined);
      // Left by a press elsewhere: the focus is on its way there already.
      if (how === 'blur') return;
      const cell = (note !== undefined && room.store.cellOf(note)) || room.current.get().cell;
      if (how === 'enter')
        room.current.setCell({ section: cell.section, row: Math.max(cell.row + 1, FIRST_ROW) });
      else if (how === 'tab' || how === 'shiftTab') {
        const next = neighbour(navigableFrames(room, parts), cell, how === 'tab' ? 'right' : 'left');
        if (next) room.current.setCell(next);
      } else if (note !== undefined) room.current.setNote(note);
      // The slots of this change are not drawn yet; the focus goes in once they are.
      queueMicrotask(() => actions.focusCurrent());
    },
    [room, parts, actions],
  );
}
