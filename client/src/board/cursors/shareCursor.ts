import { type AnnouncerClock, browserClock } from '../../announce/index.ts';
import type { Presence, RoomSession } from '../../session/roomSession.ts';
import { settings } from '../../session/settings.ts';
import type { Camera } from '../Camera.ts';
import type { Point } from '../frameLayout.ts';
import { wallPoint } from '../pointer.ts';

/** At most ten times a second; on a full board less often, for each goes to everybody else. */
export const SHARED_EVERY_MS = 100;
const MS_FOR_EACH_OTHER = 5;

/** What it needs of the room: to whom it goes, and whether pointers are off for everybody. */
type SharedRoom = Pick<RoomSession, 'info'> & { readonly presence: Pick<Presence, 'others' | 'set'> };

/**
 * Tells others where on the wall my pointer is, while it is over the board and I like that. A finger has no pointer:
 * where it touches, it does something. The answer ends it.
 */
export function shareCursor(
  viewport: HTMLElement,
  camera: Camera,
  { presence, info }: SharedRoom,
  clock: AnnouncerClock = browserClock,
): () => void {
  /** Where the pointer is on the screen, while it is over the board. */
  let pointer: Point | undefined;
  let told: Point | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;

  const isWanted = () => settings.get().cursors && info.get()?.pointersOff !== true;

  function tell(next: Point | undefined): void {
    if (next?.x === told?.x && next?.y === told?.y) return;
    told = next;
    lastMs = clock.now();
    presence.set({ cursor: next });
  }

  function share(): void {
    cancel = undefined;
    if (pointer === undefined || presence.others.get().length === 0) return;
    const { x, y } = wallPoint(viewport, camera, pointer);
    tell({ x: Math.round(x), y: Math.round(y) });
  }

  function plan(): void {
    const others = presence.others.get().length;
    if (pointer === undefined || others === 0 || !isWanted()) return;
    const everyMs = Math.max(SHARED_EVERY_MS, others * MS_FOR_EACH_OTHER);
    cancel ??= clock.after(Math.max(0, lastMs + everyMs - clock.now()), share);
  }

  function withdraw(): void {
    cancel?.();
    cancel = undefined;
    pointer = undefined;
    tell(undefined);
  }

  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    plan();
  };
  const stop = new AbortController();
  const { signal } = stop;
  viewport.addEventListener('pointermove', moved, { passive: true, signal });
  viewport.addEventListener('pointerleave', withdraw, { signal });
  viewport.addEventListener('pointercancel', withdraw, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && withdraw(), { signal });
  const stops = [
    // The wall moves under a pointer that rests.
    camera.subscribe(plan),
    settings.subscribe(() => isWanted() || withdraw()),
    info.subscribe(() => isWanted() || withdraw()),
  ];
  return () => {
    stop.abort();
    for (const end of stops) end();
    withdraw();
  };
}
