import { DraftsDialog } from './DraftsDialog.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';

export type PageDialog = 'people' | 'links' | 'rename' | 'forget' | 'drafts';

interface PageDialogsProps {
  open: PageDialog | undefined;
  onClose(): void;
  onForget(): void;
  onDraftsGone(): void;
}

/** The one dialog of the session page that is open, if any. */
export function PageDialogs({ open, onClose, onForget, onDraftsGone }: PageDialogsProps) {
  switch (open) {
    case 'people':
      return <PeopleDialog onClose={onClose} />;
    case 'links':
      return <LinksDialog onClose={onClose} />;
    case 'rename':
      return <RenameDialog onClose={onClose} />;
    case 'forget':
      return <ForgetDialog onClose={onClose} onForget={onForget} />;
    case 'drafts':
      return <DraftsDialog onClose={onClose} onGone={onDraftsGone} />;
    default:
      return null;
  }
}
