import { useId } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { NoteDialog } from './noteDialog.ts';
import type { PasteHow } from './notePasting.ts';
import { useNoteActions } from './useNoteActions.ts';

/** Asks what is to become of the notes that stand where words from elsewhere go. Nothing has been changed yet. */
export function PasteDialog({ dialog, onClose }: { dialog: NoteDialog; onClose(): void }) {
  const { store, current } = useRoomSession();
  const actions = useNoteActions();
  const id = useId();
  const { pasted, notes = [] } = dialog;
  if (pasted === undefined) return null;
  const words = pasted;

  function paste(how: PasteHow): void {
    onClose();
    afterDialog(() => {
      const note = actions.pasteAs(how, words, notes);
      if (note === undefined) return;
      current.setNote(note);
      actions.focusCurrent();
    });
  }

  return (
    <Dialog title={t('notePaste.heading', { address: store.addressOf(words.cell) })} onClose={onClose}>
      <p>{t('notePaste.inTheWay', { count: notes.length })}</p>
      <ul className="to-choose">
        {(['between', 'over'] as const).map((how) => (
          <li key={how}>
            <Button
              autoFocus={how === 'between'}
              {...(how === 'between' && { tone: 'main' })}
              aria-describedby={`${id}-${how}`}
              onClick={() => paste(how)}
            >
              {t(`notePaste.${how}`, { count: notes.length })}
            </Button>
            <p id={`${id}-${how}`} className="hint">
              {t(`notePaste.${how}Hint`)}
            </p>
          </li>
        ))}
      </ul>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
