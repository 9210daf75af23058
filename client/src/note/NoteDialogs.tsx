import { useReadable } from '../hooks/index.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { ColourDialog } from './ColourDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { useNoteActions } from './useNoteActions.ts';

/** The dialogs of notes; once in a page. When one closes the focus goes back to the current note in the active view. */
export function NoteDialogs() {
  const actions = useNoteActions();
  const dialog = useReadable(actions.dialog);
  // Comments have a dialog of their own, in the feature of that name.
  if (dialog === undefined || dialog.kind === 'comments') return null;
  const close = () => {
    actions.closeDialog();
    // What the dialog was opened from may be gone by now.
    afterDialog(() => actions.focusCurrent());
  };
  return dialog.kind === 'move' ? (
    <MoveDialog note={dialog.note} onClose={close} />
  ) : (
    <ColourDialog note={dialog.note} notes={dialog.notes} onClose={close} />
  );
}
