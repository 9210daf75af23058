import { createAfterPaint } from '../session/afterPaint.ts';
import type { Readable } from '../session/Readable.ts';
import { inflated } from './boxes.ts';
import { type Camera, seenBox } from './Camera.ts';
import {
  allOf,
  commonRange,
  coversRange,
  grownRange,
  joinedRange,
  rangeIn,
  type SlotRange,
  shrunkRange,
  slotsIn,
} from './slotRanges.ts';
import type { HungFrame, WallLayout } from './wallLayout.ts';

/** Below this size words cannot be read: the notes are painted then (paintedNotes.ts). */
export const READABLE_ZOOM = 0.5;
/**
 * A board with no more slots is in the page as a whole, so that a screen reader browses all of it. Of a larger one so many
 * stay that were in sight before: who looks about, and comes back, waits for nothing.
 */
const MOST_SLOTS = 400;
/** So much around what is in sight comes into the page too, in px of the wall: a pan meets it before anybody waits. */
const AHEAD_PX = 240;
/** About so many come or go at a time, between two frames: none of them is late for the notes of its margin. */
const SLOTS_A_STEP = 12;

/** Which slots are in the page: those in sight, some around them, and some that were in sight. */
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

type Ranges = ReadonlyMap<string, SlotRange>;

export function createVisibleSlots({ camera, layout }: VisibleSlotsOptions): VisibleSlots {
  const listeners = new Map<string, Set<() => void>>();
  let ranges: Ranges = new Map();
  const tending = createAfterPaint(tend);

  function eachFrame(rangeOf: (frame: HungFrame) => SlotRange | undefined): Ranges {
    return new Map(
      layout.get().frames.flatMap((frame): [string, SlotRange][] => {
        const range = rangeOf(frame);
        return range === undefined ? [] : [[frame.section.id, range]];
      }),
    );
  }

  /** The slots of a frame in sight, and so far around. */
  function around(frame: HungFrame, px: number): SlotRange | undefined {
    const seen = seenBox(camera.get(), camera.getSize());
    return rangeIn(inflated(seen, px), frame, layout.get());
  }

  const hasWindow = () => {
    const total = layout.get().frames.reduce((sum, { slotCount }) => sum + slotCount, 0);
    return total > MOST_SLOTS;
  };
  const isReadable = () => camera.get().zoom >= READABLE_ZOOM && camera.getSize().width > 0;

  /** What must be there now: what is in sight, beside what is there already. */
  function needed(): Ranges {
    if (!hasWindow()) return eachFrame(({ slotCount }) => ({ first: 0, last: slotCount - 1 }));
    if (!isReadable()) return new Map();
    return eachFrame((frame) =>
      joinedRange(around(frame, 0), commonRange(ranges.get(frame.section.id), allOf(frame))),
    );
  }

  const isMissing = () =>
    layout.get().frames.some((frame) => {
      const goal = around(frame, AHEAD_PX);
      return goal !== undefined && !coversRange(ranges.get(frame.section.id), goal);
    });
  const isTooMuch = () => [...ranges.values()].reduce((sum, range) => sum + slotsIn(range), 0) > MOST_SLOTS;

  function grown(): Ranges {
    let left = SLOTS_A_STEP;
    return eachFrame((frame) => {
      const there = ranges.get(frame.section.id);
      const goal = around(frame, AHEAD_PX);
      if (left <= 0 || goal === undefined || coversRange(there, goal)) return there;
      const more = grownRange(there, goal, frame.columns, left);
      left -= slotsIn(more) - slotsIn(there);
      return more;
    });
  }

  /** Sections out of sight go before lines of one that is in sight. */
  function shrunk(): Ranges {
    let left = SLOTS_A_STEP;
    const next = new Map(ranges);
    const goals = layout.get().frames.map((frame) => ({ frame, goal: around(frame, AHEAD_PX) }));
    for (const { frame, goal } of [...goals.filter((one) => !one.goal), ...goals.filter((one) => one.goal)]) {
      const there = next.get(frame.section.id);
      if (left <= 0 || there === undefined) continue;
      const less = shrunkRange(there, goal, frame.columns, left);
      left -= slotsIn(there) - slotsIn(less);
      if (less) next.set(frame.section.id, less);
      else next.delete(frame.section.id);
    }
    return next;
  }

  /** Tells the frames of which other slots are in the page now; whether there were any. */
  function show(next: Ranges): boolean {
    const before = ranges;
    const after = new Map(next);
    for (const [section, range] of after) {
      const was = before.get(section);
      if (was !== undefined && was.first === range.first && was.last === range.last) after.set(section, was);
    }
    ranges = after;
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (section) => before.get(section) !== after.get(section),
    );
    for (const section of changed) for (const listener of [...(listeners.get(section) ?? [])]) listener();
    return changed.length > 0;
  }

  /** A few more of what is around, then a few less of what is far away, once the screen shows what has just happened. */
  function tend(): void {
    if (!hasWindow() || !isReadable()) return;
    // A window may be so large that it shows more than is kept otherwise: then there is nothing to let go of.
    if (show(isMissing() ? grown() : isTooMuch() ? shrunk() : ranges)) tending.ask();
  }

  ranges = needed();

  function update(): void {
    show(needed());
    if (hasWindow() && isReadable() && (isMissing() || isTooMuch())) tending.ask();
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
      const stops = [layout.subscribe(update), camera.subscribe(update)];
      return () => {
        tending.callOff();
        for (const stop of stops) stop();
      };
    },
  };
}
