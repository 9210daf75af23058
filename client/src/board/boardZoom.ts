import type { Cell } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { type Point, wallBounds } from './frameLayout.ts';
import { READABLE_ZOOM } from './visibleSlots.ts';

const ZOOMING = [
  'zoomIn',
  'zoomOut',
  'fullSize',
  'fit',
  'zoomToNote',
] as const satisfies readonly CommandId[];
type Zooming = (typeof ZOOMING)[number];
/** A note by itself is shown at twice its size, no larger. */
const NOTE_ZOOM = 2;

export function isZooming(command: CommandId): command is Zooming {
  return ZOOMING.some((one) => one === command);
}

interface ZoomOptions {
  readonly room: RoomSession;
  readonly parts: BoardParts;
  readonly announcer: Pick<Announcer, 'say'>;
}

/** The size of the board by keys, by buttons and from the palette. Each says the size it came to. */
export function zoomHandlers({ room: { store, current }, parts, announcer }: ZoomOptions) {
  const { camera, layout, selection } = parts;

  /** The notes that are selected, or else the current place. */
  function boxMeant() {
    const wall = layout.get();
    const cells = selection.notes().flatMap((id) => store.cellOf(id) ?? []);
    const slots = (cells.length > 0 ? cells : [current.get().cell]).flatMap(
      (cell) => wall.slotOf(cell) ?? [],
    );
    return slots.length === 0 ? undefined : wallBounds(slots);
  }

  /** By keys the board grows and shrinks about the note one is on: that is what one looks at. */
  function about(): Point | undefined {
    const slot = layout.get().slotOf(current.get().cell);
    if (slot === undefined) return undefined;
    const { x, y, zoom } = camera.get();
    const { width, height } = camera.getSize();
    const at = { x: (slot.x + slot.width / 2) * zoom + x, y: (slot.y + slot.height / 2) * zoom + y };
    const isInSight = at.x > 0 && at.x < width && at.y > 0 && at.y < height;
    return isInSight ? at : undefined;
  }

  const zooms: Readonly<Record<Exclude<Zooming, 'fit'>, () => void>> = {
    zoomIn: () => camera.zoomStep(1, about()),
    zoomOut: () => camera.zoomStep(-1, about()),
    fullSize: () => camera.zoomTo(1, about()),
    zoomToNote() {
      const box = boxMeant();
      if (box !== undefined) camera.zoomToBox(box, NOTE_ZOOM);
    },
  };

  /** False where there is no wall that could be larger or smaller. */
  return (command: Zooming): boolean => {
    if (parts.isNarrow) return false;
    if (command === 'fit') {
      parts.showWhole(announcer.say);
      return true;
    }
    zooms[command]();
    announcer.say(t('board.sizeIs', { percent: Math.round(camera.get().zoom * 100) }));
    return true;
  };
}

/** Nobody writes in what cannot be read: a board that is too small comes as near to the place as it is usually. */
export function bringClose(
  { camera, layout, isNarrow }: Pick<BoardParts, 'camera' | 'layout' | 'isNarrow'>,
  cell: Cell,
): void {
  if (isNarrow || camera.get().zoom >= READABLE_ZOOM) return;
  const slot = layout.get().slotOf(cell);
  if (slot === undefined) camera.zoomTo(1);
  else camera.zoomToBox(slot, 1);
}
