import type { ReactNode } from 'react';
import { useReadable } from '../hooks/index.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { ColourDialog } from './ColourDialog.tsx';
import { LinkDialog, LinksDialog } from './LinkDialogs.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { NoteDialog } from './noteDialog.ts';
import './note.css';
import { PasteDialog } from './PasteDialog.tsx';
import { useNoteActions } from './useNoteActions.ts';

/** Comments have a dialog of their own, in the feature of that name. */
type OwnKind = Exclude<NoteDialog['kind'], 'comments'>;

const DIALOGS: Readonly<Record<OwnKind, (dialog: NoteDialog, onClose: () => void) => ReactNode>> = {
  move: ({ note, notes }, onClose) => <MoveDialog note={note} notes={notes} onClose={onClose} />,
  colour: ({ note, notes }, onClose) => <ColourDialog note={note} notes={notes} onClose={onClose} />,
  merge: ({ note }, onClose) => <MergeDialog note={note} onClose={onClose} />,
  link: ({ note }, onClose) => <LinkDialog note={note} onClose={onClose} />,
  paste: (dialog, onClose) => <PasteDialog dialog={dialog} onClose={onClose} />,
  links: ({ note }, onClose) => <LinksDialog note={note} onClose={onClose} />,
};

/** The dialogs of notes; once in a page. When one closes the focus goes back to the current note in the active view. */
export function NoteDialogs() {
  const actions = useNoteActions();
  const dialog = useReadable(actions.dialog);
  if (dialog === undefined || dialog.kind === 'comments') return null;
  return DIALOGS[dialog.kind](dialog, () => {
    actions.closeDialog();
    // What the dialog was opened from may be gone by now.
    backAfterDialog(actions.focusCurrent);
  });
}
