import { useEffect } from 'react';
import { useDerived } from '../hooks/index.ts';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import { usePresentActions } from './usePresentActions.ts';

const PresentationWindow = createDialogChunk<{ onGiveUp(): void }>(
  () => import('./PresentationWindow.tsx').then(({ PresentationWindow }) => PresentationWindow),
  ({ onGiveUp }) => onGiveUp,
);

/** The presentation, on or off; once in a page. Fetched ahead, so that it opens while the line is down. */
export function Presentation() {
  const actions = usePresentActions();
  const isOn = useDerived(actions.shown, (shown) => shown !== undefined);
  useEffect(PresentationWindow.preload, []);
  return isOn ? <PresentationWindow onGiveUp={actions.close} /> : null;
}
