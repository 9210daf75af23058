import { useReadable } from '../hooks/index.ts';
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
    // After the dialog has given the focus back to where it came from, which may be gone by now.
    setTimeout(() => actions.focusCurrent(), 0);
  };
  return dialog.kind === 'move' ? (
    <MoveDialog note={dialog.note} onClose={close} />
  ) : (
    <ColourDialog note={dialog.note} notes={dialog.notes} onClose={close} />
  );
}
