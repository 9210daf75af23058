import { MESSAGE } from '@evenboard/protocol';
import type { Readable } from './Readable.ts';
import type { SaveState } from './roomSession.ts';

/** How long an answer may take before the line counts as down. */
export const ANSWER_MS = 3_000;
/** How long a change may wait for the disk before the line is asked whether it is there. */
export const SAVING_MS = 5_000;

/** What of a provider is looked at. */
export interface Line {
  readonly wsconnected: boolean;
  readonly wsLastMessageReceived: number;
  readonly ws: { send(frame: Uint8Array<ArrayBuffer>): void } | null;
  connect(): void;
  disconnect(): void;
}

/**
 * Finds out soon whether a line that calls itself open still carries anything. Wifi goes without a word: the
 * provider alone would notice after half a minute, and the page would say "Saving" all that time.
 * What the browser says of the network is only a reason to ask: a server on this very machine answers all the same.
 */
export function watchLine(line: Line, state: Readable<SaveState>): () => void {
  let answer: ReturnType<typeof setTimeout> | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;

  function ask(): void {
    if (!line.wsconnected || line.ws === null || answer !== undefined) return;
    const heard = line.wsLastMessageReceived;
    line.ws.send(Uint8Array.of(MESSAGE.queryAwareness));
    answer = setTimeout(() => {
      answer = undefined;
      if (!line.wsconnected || line.wsLastMessageReceived !== heard) return;
      line.disconnect();
      line.connect();
    }, ANSWER_MS);
  }

  function look(): void {
    const isSaving = state.get().kind === 'saving';
    if (isSaving) saving ??= setTimeout(askAgain, SAVING_MS);
    else {
      clearTimeout(saving);
      saving = undefined;
    }
  }

  function askAgain(): void {
    saving = undefined;
    ask();
    look();
  }

  const stop = state.subscribe(look);
  window.addEventListener('offline', ask);
  return () => {
    stop();
    window.removeEventListener('offline', ask);
    clearTimeout(answer);
    clearTimeout(saving);
  };
}
