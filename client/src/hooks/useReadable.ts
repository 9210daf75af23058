import { useSyncExternalStore } from 'react';
import type { Readable } from '../session/Readable.ts';

/** The present value of a readable; renders again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get);
}

/** What follows from a readable; renders again when that changes, which `derive` must answer with the same value until then. */
export function useDerived<T, Derived extends string | number | boolean | undefined>(
  readable: Readable<T>,
  derive: (value: T) => Derived,
): Derived {
  return useSyncExternalStore(readable.subscribe, () => derive(readable.get()));
}
