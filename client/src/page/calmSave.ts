import { createValue, type Readable } from '../session/Readable.ts';
import type { SaveState } from '../session/roomSession.ts';

/** Who types changes something every tenth of a second: so long nothing may be on its way before it says "Saved" again. */
export const SAVED_AFTER_MS = 300;

/**
 * The state of saving as it is shown: "Saved" comes a moment late, and never too early. Else the word would go to and fro
 * with each key, and each of the frames that this takes keeps a letter waiting.
 */
export function createCalmSave(save: Readable<SaveState>): Readable<SaveState> {
  const shown = createValue(save.get());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  let listeners = 0;

  function look(): void {
    clearTimeout(timer);
    const next = save.get();
    const isSaved = next.kind === 'saved' && shown.get().kind === 'saving';
    if (isSaved) timer = setTimeout(() => shown.set(next), SAVED_AFTER_MS);
    // How many are on their way is not shown while they are.
    else if (next.kind !== 'saving' || shown.get().kind !== 'saving') shown.set(next);
  }

  return {
    get: shown.get,
    subscribe(listener) {
      const unsubscribe = shown.subscribe(listener);
      listeners += 1;
      if (listeners === 1) {
        stop = save.subscribe(look);
        look();
      }
      return () => {
        unsubscribe();
        listeners -= 1;
        if (listeners > 0) return;
        stop();
        clearTimeout(timer);
      };
    },
  };
}
