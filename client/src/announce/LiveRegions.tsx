import { useEffect, useLayoutEffect, useRef } from 'react';
import { useAnnouncer } from './useAnnouncer.ts';

/**
 * The live regions: empty and in the page from its first moment, because a region that is added together with
 * its words is silent. React never writes into them; the announcer does, once for each message.
 */
export function LiveRegions() {
  const announcer = useAnnouncer();
  const first = useRef<HTMLDivElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (first.current === null || second.current === null || assertive.current === null) return undefined;
    return announcer.attach({ polite: [first.current, second.current], assertive: assertive.current });
  }, [announcer]);

  useEffect(() => {
    const pressed = () => announcer.keyPressed();
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, [announcer]);

  return (
    // The attribute keeps a modal dialog of React Aria from hiding the regions with the rest of the page.
    <div className="sr" data-live-announcer="true">
      <div ref={first} aria-live="polite" aria-atomic="true" />
      <div ref={second} aria-live="polite" aria-atomic="true" />
      <div ref={assertive} aria-live="assertive" aria-atomic="true" />
    </div>
  );
}
