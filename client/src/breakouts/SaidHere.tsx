import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';

/** What has been said since the dialog was opened, for the eye: the foot of the page is behind it. */
export function SaidHere() {
  const said = useReadable(useAnnouncer().lastSaid);
  const [before] = useState(said);
  return <p className="breakout-said">{said === before ? '' : said}</p>;
}
