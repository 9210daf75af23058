import { useEffect, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { wholeSeconds } from './wholeSeconds.ts';

const LOOK_EVERY_MS = 200;

/** Whole seconds until a moment of the server's clock, never less than none. */
export function useSecondsUntil(atMs: number): number {
  const { serverNow } = useRoomSession();
  const [seconds, setSeconds] = useState(() => wholeSeconds(atMs - serverNow()));
  useEffect(() => {
    const look = () => setSeconds(wholeSeconds(atMs - serverNow()));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [atMs, serverNow]);
  return seconds;
}
