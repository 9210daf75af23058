import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 40rem)';

/** Whether there is room for one thing at a time only: a telephone, or a page at 400 % zoom. */
export function isNarrow(): boolean {
  return globalThis.matchMedia?.(NARROW).matches === true;
}

/** The same, rendered again when it changes. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore((changed) => {
    const query = globalThis.matchMedia?.(NARROW);
    query?.addEventListener('change', changed);
    return () => query?.removeEventListener('change', changed);
  }, isNarrow);
}
