import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
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
    backAfterDialog(actions.focusCurrent, () => {
      if (isUnsent) announcer.say(t('comments.unsent'));
    });
  };
  return <CommentsDialog key={note} note={note} onClose={close} />;
}
