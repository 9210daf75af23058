import { ActsDialog } from '../acts/index.ts';
import { BringInDialog } from '../bringIn/index.ts';
import { TakeHomeDialog } from '../export/index.ts';
import { LegendDialog } from '../legend/index.ts';
import { ClosingDialog, DataDialog, EraseDialog, RepeatDialog } from '../lifetime/index.ts';
import { MomentsDialog } from '../moments/index.ts';
import { CommandPalette, KeyListDialog } from '../palette/index.ts';
import {
  CallsDialog,
  DoorDialog,
  LinksDialog,
  MessagesDialog,
  PeopleDialog,
  ReturnLinkDialog,
} from '../people/index.ts';
import { SettingsDialog } from '../settings/index.ts';
import { DraftsDialog } from './DraftsDialog.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import type { PageCommands } from './pageCommands.ts';
import { RenameDialog } from './RenameDialog.tsx';

export type PageDialog =
  | 'people'
  | 'calls'
  | 'door'
  | 'messages'
  | 'returnLink'
  | 'links'
  | 'rename'
  | 'forget'
  | 'drafts'
  | 'palette'
  | 'keys'
  | 'settings'
  | 'legend'
  | 'closing'
  | 'acts'
  | 'moments'
  | 'repeat'
  | 'erase'
  | 'dataSheet'
  | 'takeHome'
  | 'bringIn';

/** What is open, and what it begins with: the palette with words in its field, the people at one of them. */
export interface OpenPageDialog {
  kind: PageDialog;
  about?: string | undefined;
}

export interface PageDialogsProps {
  open: OpenPageDialog | undefined;
  commands: PageCommands;
  onOpen(dialog: PageDialog): void;
  onClose(): void;
  onForget(): void;
  onErased(): void;
  onDraftsGone(): void;
}

/** The one dialog of the session page that is open, if any. */
export function PageDialogs({
  open,
  commands,
  onOpen,
  onClose,
  onForget,
  onErased,
  onDraftsGone,
}: PageDialogsProps) {
  switch (open?.kind) {
    case 'people':
      return <PeopleDialog startAt={open.about} onClose={onClose} />;
    case 'calls':
      return <CallsDialog onClose={onClose} />;
    case 'door':
      return <DoorDialog onClose={onClose} onCalls={() => onOpen('calls')} onLinks={() => onOpen('links')} />;
    case 'messages':
      return <MessagesDialog onClose={onClose} />;
    case 'returnLink':
      return <ReturnLinkDialog onClose={onClose} />;
    case 'links':
      return <LinksDialog onClose={onClose} />;
    case 'rename':
      return <RenameDialog onClose={onClose} />;
    case 'forget':
      return <ForgetDialog onClose={onClose} onForget={onForget} />;
    case 'drafts':
      return <DraftsDialog onClose={onClose} onGone={onDraftsGone} />;
    case 'palette':
      return <CommandPalette page={commands} typed={open.about} onClose={onClose} />;
    case 'keys':
      return <KeyListDialog onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} onKeyList={() => onOpen('keys')} />;
    case 'legend':
      return <LegendDialog onClose={onClose} />;
    case 'closing':
      return <ClosingDialog onClose={onClose} />;
    case 'acts':
      return <ActsDialog onClose={onClose} />;
    case 'moments':
      return <MomentsDialog onClose={onClose} />;
    case 'repeat':
      return <RepeatDialog onClose={onClose} />;
    case 'erase':
      return <EraseDialog onClose={onClose} onErased={onErased} onAskData={() => onOpen('dataSheet')} />;
    case 'dataSheet':
      return <DataDialog onClose={onClose} />;
    case 'takeHome':
      return <TakeHomeDialog onClose={onClose} />;
    case 'bringIn':
      return <BringInDialog onClose={onClose} />;
    default:
      return null;
  }
}
