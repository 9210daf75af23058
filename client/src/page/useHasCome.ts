import { useEffect, useState } from 'react';
import { useDerived, useRoomSession, useSections } from '../hooks/index.ts';
import { usePollIsShown } from '../poll/index.ts';
import { useVoteIsShown } from '../vote/index.ts';

/** So long the page waits at most until all that stands above the notes is there: a slow line is no reason to show nothing. */
const LONGEST_MS = 600;

/**
 * Whether the page stands as it is going to: the session and the board are known, from this device or over the line, and
 * a vote or poll that people are at is there. Until then all of it would be moved about under the eyes and fingers of
 * whoever has begun to read. Once it has come it stays.
 */
export function useHasCome(): boolean {
  const { info, save } = useRoomSession();
  const isKnown = useDerived(info, (now) => now !== undefined);
  const isLoading = useDerived(save, ({ kind }) => kind === 'loading');
  const hasBoard = useSections().some(({ isUnsorted }) => !isUnsorted) || !isLoading;
  const isVoteShown = useVoteIsShown();
  const isPollShown = usePollIsShown();
  const [hasCome, setHasCome] = useState(false);
  const isWhole = isKnown && hasBoard && isVoteShown && isPollShown;
  useEffect(() => {
    const timer = setTimeout(() => setHasCome(true), LONGEST_MS);
    return () => clearTimeout(timer);
  }, []);
  if (isWhole && !hasCome) setHasCome(true);
  return hasCome || isWhole;
}
