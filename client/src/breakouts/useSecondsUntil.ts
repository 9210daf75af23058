import { useEffect, useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';

const LOOK_EVERY_MS = 200;

/** Whole seconds until a moment of the server's clock, never less than none. */
export function useSecondsUntil(atMs: number): number {
  const { serverNow } = useRoomSession();
  const left = () => Math.max(0, Math.ceil((atMs - serverNow()) / 1_000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const look = () => setSeconds(Math.max(0, Math.ceil((atMs - serverNow()) / 1_000)));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [atMs, serverNow]);
  return seconds;
}
