import type { Camera } from './Camera.ts';
import type { PointerWatch } from './pointer.ts';

const EDGE_PX = 48;
const EDGE_PAN_PX = 12;

interface EdgePanOptions {
  readonly camera: Pick<Camera, 'panBy'>;
  readonly pointer: PointerWatch;
  /** The window onto the wall; absent where there is no wall. */
  viewport(): Element | null;
  /** The wall has moved on under the pointer. */
  panned(): void;
}

/** Near the window's edge the wall moves on by itself under what is in hand, as long as it is held there. */
export interface EdgePan {
  /** Something was taken up, or the pointer has moved with it. */
  moved(): void;
  end(): void;
}

export function createEdgePan({ camera, pointer, viewport, panned }: EdgePanOptions): EdgePan {
  let frame: number | undefined;
  /** What is taken up beside the edge must not carry the wall off: first the pointer has to come away from there. */
  let wasInside = false;

  function step(): readonly [number, number] {
    const [at, box] = [pointer.at(), viewport()?.getBoundingClientRect()];
    if (!at || !box) return [0, 0];
    return [edgeStep(at.x, box.left, box.right), edgeStep(at.y, box.top, box.bottom)];
  }

  function pan(): void {
    frame = undefined;
    const [dx, dy] = step();
    if ((dx === 0 && dy === 0) || !camera.panBy(dx, dy)) return;
    frame = requestAnimationFrame(pan);
    panned();
  }

  return {
    moved() {
      const [dx, dy] = step();
      if (dx === 0 && dy === 0) wasInside = true;
      else if (wasInside) frame ??= requestAnimationFrame(pan);
    },
    end() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
      wasInside = false;
    },
  };
}

function edgeStep(at: number, start: number, end: number): number {
  if (at < start + EDGE_PX) return EDGE_PAN_PX;
  return at > end - EDGE_PX ? -EDGE_PAN_PX : 0;
}
