import { createContext, useContext } from 'react';
import type { Announcer } from './announcer.ts';

export const AnnouncerContext = createContext<Announcer | undefined>(undefined);

/** The announcer of the page. */
export function useAnnouncer(): Announcer {
  const announcer = useContext(AnnouncerContext);
  if (announcer === undefined) throw new Error('useAnnouncer needs an AnnouncerProvider above it');
  return announcer;
}
