import { lazy, Suspense, useEffect } from 'react';
import { useReadable } from '../hooks/index.ts';
import { useChangeActions } from './useChangeActions.ts';

const fetchDialog = () =>
  import('./ChangesDialog.tsx').then(({ ChangesDialog }) => ({ default: ChangesDialog }));
const ChangesDialog = lazy(fetchDialog);

/** The list of changes, open or not; once in a page. Fetched ahead, so that it opens while the line is down. */
export function ChangesDialogs() {
  const isOpen = useReadable(useChangeActions().isOpen);
  useEffect(() => void fetchDialog().catch(() => undefined), []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ChangesDialog />
    </Suspense>
  );
}
