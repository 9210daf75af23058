import { CommandPalette, KeyListDialog } from '../palette/index.ts';
import { SettingsDialog } from '../settings/index.ts';
import { DraftsDialog } from './DraftsDialog.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';
import type { PageCommands } from './pageCommands.ts';
import { RenameDialog } from './RenameDialog.tsx';

export type PageDialog =
  | 'people'
  | 'links'
  | 'rename'
  | 'forget'
  | 'drafts'
  | 'palette'
  | 'keys'
  | 'settings';

/** What is open, and for the palette the words that stand in its field. */
export interface OpenPageDialog {
  kind: PageDialog;
  words?: string | undefined;
}

export interface PageDialogsProps {
  open: OpenPageDialog | undefined;
  commands: PageCommands;
  onOpen(dialog: PageDialog): void;
  onClose(): void;
  onForget(): void;
  onDraftsGone(): void;
}

/** The one dialog of the session page that is open, if any. */
export function PageDialogs({ open, commands, onOpen, onClose, onForget, onDraftsGone }: PageDialogsProps) {
  switch (open?.kind) {
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
    case 'palette':
      return <CommandPalette page={commands} typed={open.words} onClose={onClose} />;
    case 'keys':
      return <KeyListDialog onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} onKeyList={() => onOpen('keys')} />;
    default:
      return null;
  }
}
