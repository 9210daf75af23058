import { useEffect } from 'react';
import { useReadable } from '../hooks/index.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { useFindActions } from './useFindActions.ts';

const FindDialog = createChunk(() => import('./FindDialog.tsx').then(({ FindDialog }) => FindDialog));

/** The search, open or not; once in a page. Fetched ahead, so that it opens while the line is down. */
export function FindDialogs() {
  const isOpen = useReadable(useFindActions().isOpen);
  useEffect(FindDialog.preload, []);
  return isOpen ? <FindDialog /> : null;
}
