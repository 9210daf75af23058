import { useSaidSince } from '../hooks/index.ts';

/** What has been said since the dialog was opened, for the eye: the foot of the page is behind it. */
export function SaidHere() {
  return <p className="breakout-said">{useSaidSince()}</p>;
}
