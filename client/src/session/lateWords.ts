import type { LateEntry, RoomId, SessionId } from '@evenboard/protocol';
import { api } from './api.ts';
import { readDevice, writeDevice } from './deviceStorage.ts';
import { createValue, type Readable } from './Readable.ts';
import type { RoomSession } from './roomSession.ts';

/** What of my words came too late for the board: the server keeps it for me. */
export interface LateWords extends Readable<readonly LateEntry[]> {
  /** Asks the server again. Without an answer what was known stays. */
  check(): Promise<void>;
}

export function createLateWords(
  sessionId: SessionId,
  ask: (sessionId: SessionId) => ReturnType<typeof api.me> = api.me,
): LateWords {
  const entries = createValue<readonly LateEntry[]>([]);
  return {
    get: entries.get,
    subscribe: entries.subscribe,
    async check() {
      const answer = await ask(sessionId);
      if (answer.ok) entries.set(answer.value.late);
    },
  };
}

/** The key under which this device knows which late words its copies of the boards have been freed from. */
export const lateKey = (sessionId: SessionId) => `late.${sessionId}`;

function leftBehind(sessionId: SessionId): readonly unknown[] {
  const stored = readDevice(lateKey(sessionId));
  return Array.isArray(stored) ? stored : [];
}

interface LateListener {
  onLate(entries: readonly LateEntry[]): void;
  /** All that was in the tray has been dealt with. */
  onNoneLeft(): void;
}

/**
 * Tells once of words that this page shows on the board and that are not on it. Not before all that was written since is
 * with the server too: then the page can begin anew from the server's board, and nothing is lost. The answer ends it.
 */
export function watchLateWords(
  { sessionId, roomId, save }: Pick<RoomSession, 'sessionId' | 'save'> & { roomId: RoomId },
  late: Readable<readonly LateEntry[]>,
  { onLate, onNoneLeft }: LateListener,
): () => void {
  let isTold = false;
  let count = late.get().length;

  function look(): void {
    if (count > 0 && late.get().length === 0) onNoneLeft();
    count = late.get().length;
    if (isTold) return;
    const known = leftBehind(sessionId);
    const news = late.get().filter(({ id, room }) => room === roomId && !known.includes(id));
    const { kind, waiting } = save.get();
    if (news.length === 0 || waiting > 0 || kind === 'loading' || kind === 'offline') return;
    isTold = true;
    // Those that are gone from the tray need not be known any more.
    const there = late.get().filter(({ id }) => known.includes(id) || news.some((one) => one.id === id));
    writeDevice(
      lateKey(sessionId),
      there.map(({ id }) => id),
    );
    onLate(news);
  }
  const stops = [late.subscribe(look), save.subscribe(look)];
  // Not while the page that asks is still being made.
  queueMicrotask(look);
  return () => {
    isTold = true;
    for (const stop of stops) stop();
  };
}
