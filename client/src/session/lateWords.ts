import type { LateEntry, RoomId, SessionId } from '@evenboard/protocol';
import { readDevice, writeDevice } from './deviceStorage.ts';
import type { Readable } from './Readable.ts';
import type { RoomSession } from './roomSession.ts';

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
