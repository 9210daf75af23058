import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { LiveRegions } from './LiveRegions.tsx';

const AnnouncerContext = createContext<Announcer | undefined>(undefined);

/** Wraps the whole application once: holds the announcer and its live regions, which come first in the page. */
export function AnnouncerProvider({ announcer, children }: { announcer?: Announcer; children: ReactNode }) {
  const [own] = useState(() => announcer ?? createAnnouncer());
  return (
    <AnnouncerContext value={own}>
      <LiveRegions />
      {children}
    </AnnouncerContext>
  );
}

/** The announcer of the page. */
export function useAnnouncer(): Announcer {
  const announcer = useContext(AnnouncerContext);
  if (announcer === undefined) throw new Error('useAnnouncer needs an AnnouncerProvider above it');
  return announcer;
}
