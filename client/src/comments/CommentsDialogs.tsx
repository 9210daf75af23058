import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { CommentsDialog } from './CommentsDialog.tsx';

/** Shows the comments of the note that was asked for; once in a page. */
export function CommentsDialogs() {
  const actions = useNoteActions();
  const announcer = useAnnouncer();
  const dialog = useReadable(actions.dialog);
  if (dialog?.kind !== 'comments') return null;
  const { note } = dialog;
  const close = () => {
    const isUnsent = actions.drafts.find(`comment:${note}`) !== undefined;
    actions.closeDialog();
    // After the dialog has given the focus back to where it came from, which may be gone by now.
    setTimeout(() => {
      actions.focusCurrent();
      if (isUnsent) announcer.say(t('comments.unsent'));
    }, 0);
  };
  return <CommentsDialog key={note} note={note} onClose={close} />;
}
