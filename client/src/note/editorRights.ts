import type { RoomSession } from '../session/roomSession.ts';

/**
 * So long an editor stays open when its right has ended. The server takes what is typed in a note for a minute more;
 * the last letters need a moment to get there.
 */
export const FINISH_MS = 55_000;

interface EditorRightsOptions {
  room: Pick<RoomSession, 'withheld' | 'store'>;
  /** Since when the right is gone, in ms; kept by the stay, which may have one text area after the other. */
  stay: { lostAtMs?: number | undefined };
  /** Why nothing could be written here now; nothing while it can. */
  why(): string | undefined;
  onLost(): void;
  /** Missing: it may stay open, whatever the time. */
  onTimeUp?(): void;
}

/** Watches over the right to write while an editor is open: a stage, a lock, the room or the session may end meanwhile. */
export function watchEditorRights(options: EditorRightsOptions): () => void {
  const { room, stay, why, onLost, onTimeUp } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    if (why() === undefined) {
      stay.lostAtMs = undefined;
      clearTimeout(timer);
      timer = undefined;
      return;
    }
    if (stay.lostAtMs === undefined) {
      stay.lostAtMs = Date.now();
      onLost();
    }
    if (onTimeUp !== undefined) timer ??= setTimeout(onTimeUp, stay.lostAtMs + FINISH_MS - Date.now());
  }

  if (stay.lostAtMs !== undefined) look();
  // A lock stands on the board itself.
  const stops = [room.withheld.subscribe(look), room.store.subscribeChanges(look)];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
