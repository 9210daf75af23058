import type { BoardStore } from '@evenboard/board';
import { useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { addressPlace } from './addressPlace.ts';
import { useNoteActions } from './useNoteActions.ts';

/** The nearest notes above and below in the same section: what is merged stands together, most often. */
function nearest(store: BoardStore, note: string): readonly string[] {
  const section = store.cellOf(note)?.section ?? '';
  const notes = store.getColumn(section).cells.filter((id) => id !== undefined);
  const index = notes.indexOf(note);
  return [notes[index - 1], notes[index + 1]].filter((id) => id !== undefined);
}

/** Merges a note with another one, for whoever selects none: by its address, or with the one above or below. */
export function MergeDialog({ note, onClose }: { note: string; onClose(): void }) {
  const { store } = useRoomSession();
  const actions = useNoteActions();
  // As they were when it opened: nothing others do moves under the hand.
  const [beside] = useState(() => nearest(store, note));
  const addressOf = (id: string) => {
    const cell = store.cellOf(id);
    return cell === undefined ? '' : store.addressOf(cell);
  };

  function closeAndMerge(other: string): void {
    onClose();
    afterDialog(() => actions.merge([note, other]));
  }

  function go(typed: string): string | undefined {
    const place = addressPlace(store, typed);
    if ('problem' in place) return place.problem;
    const other = store.noteAt(place.cell);
    const address = store.addressOf(place.cell);
    if (other === undefined) return t('noteMerge.noneThere', { address });
    if (other === note) return t('noteMerge.itself', { address });
    closeAndMerge(other);
    return undefined;
  }

  return (
    <AddressDialog
      title={t('noteMerge.heading', { address: addressOf(note) })}
      label={t('noteMerge.label')}
      hint={t('noteMerge.hint')}
      submit={t('noteMerge.do')}
      onSubmit={go}
      onClose={onClose}
    >
      {beside.length > 0 && <h3>{t('noteMerge.beside')}</h3>}
      <ul className="to-choose">
        {beside.map((id) => (
          <li key={id}>
            <Button className="of-note" onClick={() => closeAndMerge(id)}>
              <span className="letter">{addressOf(id)}</span>{' '}
              <span className="words" dir="auto">
                {store.getNote(id)?.text}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </AddressDialog>
  );
}
