import { createValue, type Readable } from './Readable.ts';
import type { SaveState } from './roomSession.ts';

/** One local transaction, with the notes it touched: their words are kept if the server refuses it. */
export type Change = readonly string[];

export interface SaveTracker {
  readonly state: Readable<SaveState>;
  /** A local transaction has happened; called before the provider sends it. */
  changed(notes: Change): void;
  /** A new connection is being made: the server counts from nothing again. */
  opened(): void;
  /** A sync message was sent: `all` (step 2) carries everything, `one` the change just made. */
  sent(kind: 'all' | 'one'): void;
  /** `count` sync messages of this connection are on disk. */
  acknowledged(count: number): void;
  synced(): void;
  closed(): void;
  refused(reason: string): void;
  /** Nothing has to be done about a refusal any more. */
  settled(): void;
  /** Changes not known to be on disk, oldest first. */
  unacknowledged(): readonly Change[];
}

interface InFlight {
  frame: number;
  change: Change;
}

/**
 * Knows what of one's own is on disk. "Saved" is said only when every sync message sent on this
 * connection is acknowledged (message 64) and no change waits to be sent.
 *
 * @param restored changes made before this page was loaded that no acknowledgement was seen for.
 * @param keep is told the unacknowledged changes whenever they change.
 */
export function createSaveTracker(
  restored: readonly Change[] = [],
  keep: (changes: readonly Change[]) => void = () => undefined,
  refusal?: string,
): SaveTracker {
  let unsent: Change[] = [...restored];
  let inFlight: InFlight[] = [];
  let justMade: Change | undefined;
  let sentFrames = 0;
  let ackedFrames = 0;
  let line: 'first' | 'down' | 'syncing' | 'up' = 'first';
  let reason = refusal;
  const state = createValue<SaveState>(derive());

  function derive(): SaveState {
    const waiting = unsent.length + inFlight.length;
    if (reason !== undefined) return { kind: 'refused', waiting, reason };
    if (line === 'down') return { kind: 'offline', waiting };
    if (line === 'first') return { kind: 'loading', waiting };
    if (waiting === 0 && line === 'up' && ackedFrames >= sentFrames) return { kind: 'saved', waiting };
    // The first exchange of a page, with nothing of one's own in it, is loading, not saving.
    if (waiting === 0 && line === 'syncing') return { kind: 'loading', waiting };
    return { kind: 'saving', waiting };
  }

  function update(hasChangedWaiting = false): void {
    if (hasChangedWaiting) keep(unacknowledged());
    const next = derive();
    const now = state.get();
    if (now.kind === next.kind && now.waiting === next.waiting && now.reason === next.reason) return;
    state.set(next);
  }

  const unacknowledged = () => [...inFlight.map((one) => one.change), ...unsent];

  function backToUnsent(): void {
    unsent = unacknowledged() as Change[];
    inFlight = [];
    justMade = undefined;
  }

  return {
    state,
    unacknowledged,
    changed(notes) {
      justMade = notes;
      unsent.push(notes);
      update(true);
    },
    opened() {
      backToUnsent();
      sentFrames = 0;
      ackedFrames = 0;
    },
    sent(kind) {
      sentFrames += 1;
      const frame = sentFrames;
      const carried = kind === 'all' ? unsent : unsent.filter((change) => change === justMade);
      unsent = kind === 'all' ? [] : unsent.filter((change) => change !== justMade);
      inFlight.push(...carried.map((change) => ({ frame, change })));
      justMade = undefined;
      update();
    },
    acknowledged(count) {
      ackedFrames = Math.max(ackedFrames, Math.min(count, sentFrames));
      const before = inFlight.length;
      inFlight = inFlight.filter(({ frame }) => frame > ackedFrames);
      const hasSaved = inFlight.length < before;
      // What comes after a refusal and is taken shows that work goes on.
      if (hasSaved) reason = undefined;
      update(hasSaved);
    },
    synced() {
      line = 'up';
      update();
    },
    closed() {
      line = 'down';
      backToUnsent();
      update();
    },
    refused(words) {
      reason = words;
      update();
    },
    settled() {
      reason = undefined;
      update();
    },
  };
}
