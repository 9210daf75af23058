import { createAfterPaint } from '../session/afterPaint.ts';
import type { Readable } from '../session/Readable.ts';
import { inflated } from './boxes.ts';
import { type Camera, seenBox } from './Camera.ts';
import { commonRange, coversRange, grownRange, joinedRange, rangeIn, type SlotRange } from './slotRanges.ts';
import type { HungFrame, WallLayout } from './wallLayout.ts';

/** Below this size words cannot be read: the notes are painted then (paintedNotes.ts). */
export const READABLE_ZOOM = 0.5;
/** A board with no more slots is in the page as a whole, so that a screen reader browses all of it. */
const SLOTS_WITHOUT_WINDOW = 400;
/** So much around what is in sight comes into the page too, in px of the wall: a pan meets it before anybody waits. */
const AHEAD_PX = 240;
/** What is farther away than this goes. */
const KEPT_PX = 400;
/** About so many come at a time, between two frames: none of them is late for the notes of its margin. */
const SLOTS_A_STEP = 12;

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

type Ranges = ReadonlyMap<string, SlotRange>;

export function createVisibleSlots({ camera, layout }: VisibleSlotsOptions): VisibleSlots {
  const listeners = new Map<string, Set<() => void>>();
  let ranges: Ranges = new Map();
  const growing = createAfterPaint(grow);

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
    return total > SLOTS_WITHOUT_WINDOW;
  };
  const isReadable = () => camera.get().zoom >= READABLE_ZOOM && camera.getSize().width > 0;

  /** What must be there now: what is in sight, beside what was there and is not far away yet. */
  function read(): Ranges {
    if (!hasWindow()) return eachFrame(({ slotCount }) => ({ first: 0, last: slotCount - 1 }));
    if (!isReadable()) return new Map();
    return eachFrame((frame) =>
      joinedRange(around(frame, 0), commonRange(ranges.get(frame.section.id), around(frame, KEPT_PX))),
    );
  }

  /** Tells the frames of which other slots are in the page now. */
  function show(next: Ranges): void {
    const before = ranges;
    const after = new Map(next);
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

  /** A few more of what is around, once the screen shows what has just happened. */
  function grow(): void {
    if (!hasWindow() || !isReadable()) return;
    let left = SLOTS_A_STEP;
    show(
      eachFrame((frame) => {
        const there = ranges.get(frame.section.id);
        const goal = around(frame, AHEAD_PX);
        if (left <= 0 || goal === undefined || coversRange(there, goal)) return there;
        const grown = grownRange(there, goal, frame.columns, left);
        left -= grown.last - grown.first - (there ? there.last - there.first : -1);
        return grown;
      }),
    );
    if (left < SLOTS_A_STEP) growing.ask();
  }

  ranges = read();

  const isMissing = (frame: HungFrame) => {
    const goal = around(frame, AHEAD_PX);
    return goal !== undefined && !coversRange(ranges.get(frame.section.id), goal);
  };

  function update(): void {
    show(read());
    if (isReadable() && layout.get().frames.some(isMissing)) growing.ask();
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
        growing.callOff();
        for (const stop of stops) stop();
      };
    },
  };
}
