import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { leaveUnsaved } from '../session/unsavedQuiet.ts';
import { quietNow } from './useQuietNow.ts';

/** How many notes came to the board, as a sentence. */
export function revealedWords(count: number): string {
  return count === 0 ? t('quiet.revealedNone') : t('quiet.revealed', { count });
}

/**
 * Says when quiet writing begins and what has come of it; the answer ends that. What was there before is not said:
 * the page shows it. Words of a stage that takes them no more become drafts on the way.
 */
export function tellQuiet(room: RoomSession, announcer: Pick<Announcer, 'remote'>): () => void {
  let open = quietNow(room)?.stage;
  let revealed = room.quiet.get()?.revealedAt;
  let isKnown = room.quiet.get() !== undefined;

  function changed(): void {
    const quiet = room.quiet.get();
    const now = quietNow(room);
    if (room.info.get() !== undefined) leaveUnsaved(room.sessionId, (stage) => stage === now?.stage);
    if (now !== undefined && now.stage !== open) {
      announcer.remote(t(now.signed ? 'quiet.begunSigned' : 'quiet.begunUnsigned'), 'here');
    }
    if (isKnown && quiet?.revealedAt !== undefined && quiet.revealedAt !== revealed) {
      announcer.remote(revealedWords(quiet.notes ?? 0), 'here');
    }
    open = now?.stage;
    revealed = quiet?.revealedAt;
    isKnown ||= quiet !== undefined;
  }

  const stops = [room.quiet.subscribe(changed), room.info.subscribe(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
