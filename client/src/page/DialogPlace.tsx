import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import type { PageDialogsProps } from './PageDialogs.tsx';
import { useAskedDialog } from './useAskedDialog.ts';

interface SessionDialogsProps extends PageDialogsProps {
  /** Closes what was asked for; nothing while nothing is. */
  onGiveUp: (() => void) | undefined;
}

const SessionDialogs = createDialogChunk<SessionDialogsProps>(
  () => import('./SessionDialogs.tsx').then(({ SessionDialogs }) => SessionDialogs),
  ({ onGiveUp }) => onGiveUp,
);

export interface DialogPlaceProps extends PageDialogsProps {
  /** Whether it is time to fetch what nobody has asked for yet. */
  isTime: boolean;
}

/** Where dialogs open, whoever asks for one: the page, a feature, or a command of a note. */
export function DialogPlace({ isTime, ...dialogs }: DialogPlaceProps) {
  const closeAsked = useAskedDialog();
  const onGiveUp = dialogs.open === undefined ? closeAsked : dialogs.onClose;
  if (!isTime && onGiveUp === undefined) return null;
  return <SessionDialogs {...dialogs} onGiveUp={onGiveUp} />;
}
