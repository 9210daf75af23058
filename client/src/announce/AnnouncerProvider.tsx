import { type ReactNode, useState } from 'react';
import type { Announcer } from './announcer.ts';
import { createAnnouncer } from './createAnnouncer.ts';
import { LiveRegions } from './LiveRegions.tsx';
import { AnnouncerContext } from './useAnnouncer.ts';

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
