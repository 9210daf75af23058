import { lazy, Suspense, useEffect } from 'react';
import { useReadable } from '../hooks/index.ts';
import { useFindActions } from './useFindActions.ts';

const fetchDialog = () => import('./FindDialog.tsx').then(({ FindDialog }) => ({ default: FindDialog }));
const FindDialog = lazy(fetchDialog);

/** The search, open or not; once in a page. Fetched ahead, so that it opens while the line is down. */
export function FindDialogs() {
  const isOpen = useReadable(useFindActions().isOpen);
  useEffect(() => void fetchDialog().catch(() => undefined), []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <FindDialog />
    </Suspense>
  );
}
