import { useEffect } from 'react';
import { useReadable } from '../hooks/index.ts';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import { useChangeActions } from './useChangeActions.ts';

const ChangesDialog = createDialogChunk<{ onGiveUp(): void }>(
  () => import('./ChangesDialog.tsx').then(({ ChangesDialog }) => ChangesDialog),
  ({ onGiveUp }) => onGiveUp,
);

/** The list of changes, open or not; once in a page. Fetched ahead, so that it opens while the line is down. */
export function ChangesDialogs() {
  const actions = useChangeActions();
  const isOpen = useReadable(actions.isOpen);
  useEffect(ChangesDialog.preload, []);
  return isOpen ? <ChangesDialog onGiveUp={actions.close} /> : null;
}
