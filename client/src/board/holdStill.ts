import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { containsPoint, touches } from './boxes.ts';
import { seenBox } from './Camera.ts';
import type { Point } from './frameLayout.ts';
import type { WallLayout } from './wallLayout.ts';

/** What is looked at, and where on the wall it was. */
interface Anchor {
  /** The current note or place, or else a section. */
  readonly of: { readonly current: true } | { readonly section: string };
  readonly at: Point;
}

export interface HoldStill {
  /** Begins to hold; calls when it was I who changed the wall. The answer ends it. */
  connect(onMine: () => void): () => void;
}

/**
 * What others do moves the wall under the camera so that the current note, or where that is out of sight the section in
 * the middle of the window, stays where it is on the screen.
 */
export function createHoldStill(
  { store, current }: RoomSession,
  { camera, layout, hand, isNarrow }: BoardParts,
): HoldStill {
  let anchor: Anchor | undefined;
  let isMine = false;

  function anchorIn(wall: WallLayout): Anchor | undefined {
    const seen = seenBox(camera.get(), camera.getSize());
    const slot = wall.slotOf(current.get().cell);
    if (slot !== undefined && touches(slot, seen)) return { of: { current: true }, at: slot };
    const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    const frame =
      wall.frames.find(({ box }) => containsPoint(box, middle)) ??
      wall.frames.find(({ box }) => touches(box, seen));
    return frame && { of: { section: frame.section.id }, at: frame.box };
  }

  function remember(): void {
    anchor = anchorIn(layout.get());
  }

  function hold(): void {
    const held = anchor;
    const wall = layout.get();
    const now =
      held && ('current' in held.of ? wall.slotOf(current.get().cell) : wall.frameOf(held.of.section)?.box);
    if (held && now && hand.get() === undefined) {
      const { zoom } = camera.get();
      const [dx, dy] = [(held.at.x - now.x) * zoom, (held.at.y - now.y) * zoom];
      if (dx !== 0 || dy !== 0) camera.shift(dx, dy);
    }
    remember();
  }

  return {
    connect(onMine) {
      if (isNarrow) return () => undefined;
      remember();
      const stops = [
        camera.subscribe(remember),
        store.subscribeChanges((_, meta) => {
          isMine = meta.isLocal;
          // When the wall has been laid out anew.
          if (isMine) queueMicrotask(onMine);
        }),
        layout.subscribe(() => {
          if (isMine) remember();
          else hold();
        }),
        current.subscribe(() => queueMicrotask(remember)),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
