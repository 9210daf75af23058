import { useEffect } from 'react';
import { useDerived } from '../hooks/index.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { usePresentActions } from './usePresentActions.ts';

const PresentationWindow = createChunk(() =>
  import('./PresentationWindow.tsx').then(({ PresentationWindow }) => PresentationWindow),
);

/** The presentation, on or off; once in a page. Fetched ahead, so that it opens while the line is down. */
export function Presentation() {
  const isOn = useDerived(usePresentActions().shown, (shown) => shown !== undefined);
  useEffect(PresentationWindow.preload, []);
  return isOn ? <PresentationWindow /> : null;
}
