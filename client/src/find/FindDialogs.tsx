import { useEffect } from 'react';
import { useReadable } from '../hooks/index.ts';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import { useFindActions } from './useFindActions.ts';

const FindDialog = createDialogChunk<{ onGiveUp(): void }>(
  () => import('./FindDialog.tsx').then(({ FindDialog }) => FindDialog),
  ({ onGiveUp }) => onGiveUp,
);

/** The search, open or not; once in a page. Fetched ahead, so that it opens while the line is down. */
export function FindDialogs() {
  const actions = useFindActions();
  const isOpen = useReadable(actions.isOpen);
  useEffect(FindDialog.preload, []);
  return isOpen ? <FindDialog onGiveUp={actions.close} /> : null;
}
