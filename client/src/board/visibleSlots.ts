import type { Readable } from '../session/Readable.ts';
import { containsBox, inflated } from './boxes.ts';
import { type Camera, seenBox } from './Camera.ts';
import type { FrameBox } from './frameLayout.ts';
import { linesWithin } from './wallGeometry.ts';
import type { HungFrame, WallLayout } from './wallLayout.ts';

/** Below this size words cannot be read: the notes are painted then (paintedNotes.ts). */
export const READABLE_ZOOM = 0.5;
/** A board with no more slots is in the page as a whole, so that a screen reader browses all of it. */
const SLOTS_WITHOUT_WINDOW = 400;
/** So much around what is in sight is in the page too, in px of the wall: a pan meets it before anybody waits. */
const MARGIN_PX = 320;

/** The slots of a frame that are in the page, from one index to another, both counted in. */
export interface SlotRange {
  readonly first: number;
  readonly last: number;
}

/** Which slots are in the page: those in sight and some around them. */
export interface VisibleSlots {
  /** Undefined where none of the frame's are. */
  get(section: string): SlotRange | undefined;
  subscribe(section: string, listener: () => void): () => void;
  connect(): () => void;
}

interface VisibleSlotsOptions {
  readonly camera: Camera;
  readonly layout: Readable<WallLayout>;
}

/** The slots of a frame that lie in a part of the wall: whole lines, since a line is as wide as its frame. */
function rangeOf(frame: HungFrame, layout: WallLayout, part: FrameBox): SlotRange | undefined {
  const { box, columns, slotCount } = frame;
  if (box.x > part.x + part.width || box.x + box.width < part.x) return undefined;
  const lines = Math.ceil(slotCount / columns);
  const top = part.y - box.y;
  const within = linesWithin(layout.geometry, lines, top, top + part.height);
  if (within === undefined) return undefined;
  const [first, last] = within;
  return { first: first * columns, last: Math.min(slotCount, (last + 1) * columns) - 1 };
}

export function createVisibleSlots({ camera, layout }: VisibleSlotsOptions): VisibleSlots {
  const listeners = new Map<string, Set<() => void>>();
  let ranges: ReadonlyMap<string, SlotRange> = read();
  let covered: FrameBox | undefined;
  let wasReadable = true;

  function read(): ReadonlyMap<string, SlotRange> {
    const wall = layout.get();
    const total = wall.frames.reduce((sum, { slotCount }) => sum + slotCount, 0);
    if (total <= SLOTS_WITHOUT_WINDOW)
      return new Map(
        wall.frames.map(({ section, slotCount }) => [section.id, { first: 0, last: slotCount - 1 }]),
      );
    const { width, height } = camera.getSize();
    const view = camera.get();
    if (view.zoom < READABLE_ZOOM || width === 0) return new Map();
    const part = inflated(seenBox(view, { width, height }), MARGIN_PX);
    covered = part;
    return new Map(
      wall.frames.flatMap((frame): [string, SlotRange][] => {
        const range = rangeOf(frame, wall, part);
        return range === undefined ? [] : [[frame.section.id, range]];
      }),
    );
  }

  /** Tells the frames of which other slots are in the page now. */
  function update(): void {
    const before = ranges;
    const after = new Map(read());
    for (const [section, range] of after) {
      const was = before.get(section);
      if (was !== undefined && was.first === range.first && was.last === range.last) after.set(section, was);
    }
    ranges = after;
    for (const section of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(section) === after.get(section)) continue;
      for (const listener of [...(listeners.get(section) ?? [])]) listener();
    }
  }

  function cameraMoved(): void {
    const view = camera.get();
    const isReadable = view.zoom >= READABLE_ZOOM;
    const isCovered = covered !== undefined && containsBox(covered, seenBox(view, camera.getSize()));
    if (isReadable === wasReadable && (!isReadable || isCovered)) return;
    wasReadable = isReadable;
    update();
  }

  return {
    get: (section) => ranges.get(section),
    subscribe(section, listener) {
      const there = listeners.get(section) ?? new Set();
      listeners.set(section, there.add(listener));
      return () => there.delete(listener);
    },
    connect() {
      update();
      const stops = [layout.subscribe(update), camera.subscribe(cameraMoved)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
