import { useEffect } from 'react';
import { useReadable } from '../hooks/index.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { useChangeActions } from './useChangeActions.ts';

const ChangesDialog = createChunk(() =>
  import('./ChangesDialog.tsx').then(({ ChangesDialog }) => ChangesDialog),
);

/** The list of changes, open or not; once in a page. Fetched ahead, so that it opens while the line is down. */
export function ChangesDialogs() {
  const isOpen = useReadable(useChangeActions().isOpen);
  useEffect(ChangesDialog.preload, []);
  return isOpen ? <ChangesDialog /> : null;
}
