import { lazy, Suspense, useEffect } from 'react';
import { useDerived } from '../hooks/index.ts';
import { usePresentActions } from './usePresentActions.ts';

const fetchWindow = () =>
  import('./PresentationWindow.tsx').then(({ PresentationWindow }) => ({ default: PresentationWindow }));
const PresentationWindow = lazy(fetchWindow);

/** The presentation, on or off; once in a page. Fetched ahead, so that it opens while the line is down. */
export function Presentation() {
  const isOn = useDerived(usePresentActions().shown, (shown) => shown !== undefined);
  useEffect(() => void fetchWindow().catch(() => undefined), []);
  if (!isOn) return null;
  return (
    <Suspense fallback={null}>
      <PresentationWindow />
    </Suspense>
  );
}
