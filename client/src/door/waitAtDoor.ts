import type { AnnouncerClock } from '../announce/index.ts';
import type { Answer, Failure, Joined, SessionAnswer } from '../session/api.ts';
import { createValue, type Readable } from '../session/Readable.ts';

export const ASK_EVERY_MS = 4_000;

export type AtDoor =
  | { readonly kind: 'waiting'; readonly isOffline: boolean }
  | { readonly kind: 'in'; readonly answer: SessionAnswer }
  | { readonly kind: 'refused'; readonly failure: Failure };

interface WaitOptions {
  /** Whether I am in by now. */
  ask(): Promise<Answer<SessionAnswer>>;
  /** Asks to come in once more; who waits already keeps their turn. */
  knock(): Promise<Answer<Joined>>;
  clock: AnnouncerClock;
}

export interface Waiting extends Readable<AtDoor> {
  /** Ends it; nothing is asked any more. */
  destroy(): void;
}

const WAITING = { kind: 'waiting', isOffline: false } as const;
const OFFLINE = { kind: 'waiting', isOffline: true } as const;

/** Failures behind which the door may still open: the line, or the server, for a while. */
const passes = ({ code, status }: Failure) => code === 'offline' || code === 'too_fast' || status >= 500;

/**
 * Waits until a facilitator lets me in or turns me away, however long that takes and however often the line breaks. Who
 * is not in is told why in words alone: where they are other words than before, knocking says what they mean.
 */
export function waitAtDoor({ ask, knock, clock }: WaitOptions): Waiting {
  const state = createValue<AtDoor>(WAITING);
  let confirmed: string | undefined;
  let cancel: (() => void) | undefined;
  let isDestroyed = false;

  async function look(): Promise<AtDoor> {
    const answer = await ask();
    if (answer.ok) return { kind: 'in', answer: answer.value };
    if (passes(answer.failure)) return OFFLINE;
    if (answer.failure.detail === confirmed) return WAITING;
    const knocked = await knock();
    if (!knocked.ok) return passes(knocked.failure) ? OFFLINE : { kind: 'refused', failure: knocked.failure };
    confirmed = answer.failure.detail;
    return WAITING;
  }

  function plan(): void {
    cancel = clock.after(ASK_EVERY_MS, () => void again());
  }

  async function again(): Promise<void> {
    const next = await look();
    if (isDestroyed) return;
    state.set(next);
    if (next.kind === 'waiting') plan();
  }

  plan();
  return {
    get: state.get,
    subscribe: state.subscribe,
    destroy() {
      isDestroyed = true;
      cancel?.();
    },
  };
}
