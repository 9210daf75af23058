import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';

const REST_MS = 500;

/** Says words once the typing that led to them rests, so that they do not talk over the letters. */
export function useSaidAtRest(words: string | undefined): void {
  const announcer = useAnnouncer();
  useEffect(() => {
    if (words === undefined) return undefined;
    const timer = setTimeout(() => announcer.say(words), REST_MS);
    return () => clearTimeout(timer);
  }, [words, announcer]);
}
