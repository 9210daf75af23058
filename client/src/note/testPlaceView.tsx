import { useEffect, useRef } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { useNoteActions } from './useNoteActions.ts';

/** The least that is a view: the current place, which gets the focus where a view gives it to the current note. */
export function TestPlaceView() {
  const { current, store } = useRoomSession();
  const actions = useNoteActions();
  const { cell, note } = useReadable(current);
  const place = useRef<HTMLButtonElement>(null);
  useEffect(
    () =>
      actions.registerView({
        edit: () => undefined,
        focusCurrent: () => place.current?.focus(),
        run: () => false,
        can: () => false,
      }),
    [actions],
  );
  return (
    <button type="button" ref={place} data-place={store.addressOf(cell)}>
      {note === undefined ? '' : store.getNote(note)?.text}
    </button>
  );
}
