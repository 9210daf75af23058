import { useSyncExternalStore } from 'react';
import type { Readable } from '../session/Readable.ts';

/** The present value of a readable; renders again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}
