import type { BoardStore } from '@evenboard/board';
import type { Camera } from './Camera.ts';
import { wallPoint } from './pointer.ts';
import { READABLE_ZOOM } from './visibleSlots.ts';
import type { WallLayout } from './wallLayout.ts';

/** What a press takes hold of. */
export type Grip =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'section'; readonly section: string };

/** The wall, where there is one. */
interface GripWall {
  readonly camera: Camera;
  readonly layout: WallLayout;
  readonly store: BoardStore;
}

/** What has a press to itself. */
const OWN_PRESS = 'button:not(.handle), a, input, textarea, select, [contenteditable]';

/** What a press, or a key on a handle, takes hold of; undefined where it means something else. */
export function grippedBy(event: Event, wall: GripWall | undefined): Grip | undefined {
  const { target } = event;
  if (!(target instanceof Element) || target.closest(OWN_PRESS)) return undefined;
  const handle = target.closest('.handle');
  if (event instanceof KeyboardEvent) return handle === null ? undefined : gripOf(handle);
  if (event instanceof MouseEvent && (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey))
    return undefined;
  return (
    gripOf(target) ?? (wall && event instanceof MouseEvent ? paintedNote(event, target, wall) : undefined)
  );
}

function gripOf(element: Element): Grip | undefined {
  const note = element.closest<HTMLElement>('[data-note]')?.dataset['note'];
  if (note !== undefined) return { kind: 'note', note };
  const section = element.closest('.frame-head')?.closest<HTMLElement>('[data-frame]')?.dataset['frame'];
  return section === undefined ? undefined : { kind: 'section', section };
}

/** From afar notes are painted, and only the layout knows what is under the pointer. */
function paintedNote(
  event: MouseEvent,
  target: Element,
  { camera, layout, store }: GripWall,
): Grip | undefined {
  const window = target.closest('.board-view');
  if (window === null || camera.get().zoom >= READABLE_ZOOM) return undefined;
  const cell = layout.cellAt(wallPoint(window, camera, { x: event.clientX, y: event.clientY }));
  const note = cell && store.noteAt(cell);
  return note === undefined ? undefined : { kind: 'note', note };
}
