import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from './useReadable.ts';

/** What has been said since this was shown, for the eye: the foot of the page is behind a dialog. */
export function useSaidSince(): string {
  const said = useReadable(useAnnouncer().lastSaid);
  const [before] = useState(said);
  return said === before ? '' : said;
}
