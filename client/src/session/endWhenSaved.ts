import type { RoomSession } from './roomSession.ts';

/** So long a room that was left stays on the line for what is on its way; a copy is on this device in any case. */
const LATEST_MS = 5_000;

/** Ends a room that its person has left, once what they wrote there is on the server's disk. The answer ends it at once. */
export function endWhenSaved(
  room: Pick<RoomSession, 'save' | 'presence' | 'destroy'>,
  onEnded: () => void,
): () => void {
  room.presence.set({ focus: undefined, editing: undefined, cursor: undefined, spotlight: undefined });
  const isOnItsWay = () => room.save.get().kind === 'saving';
  function end(): void {
    stop();
    clearTimeout(timer);
    room.destroy();
    onEnded();
  }
  const stop = room.save.subscribe(() => isOnItsWay() || end());
  const timer = setTimeout(end, isOnItsWay() ? LATEST_MS : 0);
  return end;
}
