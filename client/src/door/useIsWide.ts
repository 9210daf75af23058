import { useSyncExternalStore } from 'react';

/** From this width on board and grid stand side by side; as page.css has it. */
const WIDE = '(min-width: 60.001rem)';
const query = () => globalThis.matchMedia?.(WIDE);

function subscribe(changed: () => void): () => void {
  const list = query();
  list?.addEventListener('change', changed);
  return () => list?.removeEventListener('change', changed);
}

/** Whether there is room for two views. Yes where the browser cannot tell. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => query()?.matches ?? true);
}
