import { useSyncExternalStore } from 'react';
import type { Readable } from '../session/Readable.ts';

/** A plain value read off a readable: renders again only when that value changes. */
export function useDerived<From, To extends string | number | boolean | undefined>(
  readable: Readable<From>,
  derive: (value: From) => To,
): To {
  return useSyncExternalStore(readable.subscribe, () => derive(readable.get()));
}
