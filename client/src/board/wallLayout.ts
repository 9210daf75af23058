import { type BoardChange, type Cell, FIRST_ROW, type Section, UNSORTED } from '@evenboard/board';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { containsPoint } from './boxes.ts';
import { columnsOf, framedSections } from './framedSections.ts';
import { type FrameBox, frameLayout, type Point, wallBounds } from './frameLayout.ts';
import { type FreeNote, freeNotes, isSameFree } from './freeNotes.ts';
import { slotCountOf } from './slots.ts';
import {
  frameSize,
  pageRemPx,
  slotInFrame,
  slotNear,
  type WallGeometry,
  wallGeometry,
} from './wallGeometry.ts';

/** A section as it hangs on the wall. */
export interface HungFrame {
  readonly section: Section;
  /** Slots to a line. */
  readonly columns: number;
  readonly slotCount: number;
  readonly box: FrameBox;
}

/** Where everything is on the wall, in px before the camera: computed, and never measured in the page. */
export interface WallLayout {
  readonly geometry: WallGeometry;
  /** In the order of the sections. */
  readonly frames: readonly HungFrame[];
  /** Unsorted notes outside of all frames. Their slots in the frame of the unsorted stay empty. */
  readonly free: readonly FreeNote[];
  readonly bounds: FrameBox;
  frameOf(section: string): HungFrame | undefined;
  freeAt(cell: Cell): FreeNote | undefined;
  /** The slot of a cell; undefined when it is not drawn. */
  slotOf(cell: Cell): FrameBox | undefined;
  /** The cell at a point of the wall: that of the nearest slot of the frame there. Undefined on empty ground. */
  cellAt(point: Point): Cell | undefined;
}

export interface WallLayouts extends Readable<WallLayout> {
  /** Begins to follow the board and the page's letters; the answer ends it. */
  connect(): () => void;
}

function layOut(frames: readonly HungFrame[], free: readonly FreeNote[], geometry: WallGeometry): WallLayout {
  const bySection = new Map(frames.map((frame) => [frame.section.id, frame]));
  const freeByRow = new Map(free.map((one) => [one.row, one]));
  const freeAt = ({ section, row }: Cell) => (section === UNSORTED ? freeByRow.get(row) : undefined);
  return {
    geometry,
    frames,
    free,
    bounds: wallBounds([...frames, ...free].map(({ box }) => box)),
    frameOf: (section) => bySection.get(section),
    freeAt,
    slotOf({ section, row }) {
      const own = freeAt({ section, row });
      if (own !== undefined) return own.box;
      const frame = bySection.get(section);
      const index = row - FIRST_ROW;
      if (frame === undefined || index < 0 || index >= frame.slotCount) return undefined;
      const slot = slotInFrame(geometry, frame.columns, index);
      return { ...slot, x: slot.x + frame.box.x, y: slot.y + frame.box.y };
    },
    cellAt(at) {
      const own = free.findLast(({ box }) => containsPoint(box, at));
      if (own !== undefined) return { section: UNSORTED, row: own.row };
      // The latest hangs over the others while it is being moved.
      const frame = frames.findLast(({ box }) => containsPoint(box, at));
      if (frame === undefined) return undefined;
      const { columns, slotCount, box, section } = frame;
      const index = slotNear(geometry, columns, slotCount, { x: at.x - box.x, y: at.y - box.y });
      return index === undefined ? undefined : { section: section.id, row: index + FIRST_ROW };
    },
  };
}

function isSameFrame(a: HungFrame, b: HungFrame | undefined): boolean {
  return (
    b !== undefined &&
    a.section === b.section &&
    a.columns === b.columns &&
    a.slotCount === b.slotCount &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  );
}

const MOVING: ReadonlySet<BoardChange['kind']> = new Set(['noteAdded', 'noteDeleted', 'noteMoved']);
const movesSlots = (change: BoardChange) =>
  'section' in change ||
  MOVING.has(change.kind) ||
  (change.kind === 'noteChanged' && change.fields.includes('position'));

/** The wall of a room. What stays where it is keeps its identity, so that only the frames that changed are drawn anew. */
export function createWallLayout({ store, current }: Pick<RoomSession, 'store' | 'current'>): WallLayouts {
  function read(before: WallLayout | undefined): WallLayout {
    const geometry = wallGeometry(pageRemPx());
    const { cell } = current.get();
    const hasUnsorted = store.getColumn(UNSORTED).cells.length > 0 || cell.section === UNSORTED;
    const wanted = framedSections(store.getSections(), hasUnsorted).map((section) => {
      const columns = columnsOf(section);
      const kept = cell.section === section.id ? cell.row : undefined;
      const slotCount = slotCountOf(store.getColumn(section.id).cells.length, columns, kept);
      return { section, columns, slotCount, ...frameSize(geometry, columns, slotCount) };
    });
    const boxes = frameLayout(
      wanted.map(({ section: { id, position }, width, height }) => ({ id, position, width, height })),
    );
    const frames = wanted.flatMap(({ section, columns, slotCount }) => {
      const box = boxes.get(section.id);
      return box === undefined ? [] : [kept({ section, columns, slotCount, box }, before)];
    });
    const free = freeNotes(store, geometry);
    const isSame =
      before !== undefined &&
      isSameFree(free, before.free) &&
      before.frames.length === frames.length &&
      before.geometry.slotWidth === geometry.slotWidth &&
      frames.every((frame, index) => frame === before.frames[index]);
    return isSame ? before : layOut(frames, keptFree(free, before), geometry);
  }

  const layout = createValue(read(undefined));
  const update = () => layout.set(read(layout.get()));
  return {
    ...layout,
    connect() {
      update();
      const stop = new AbortController();
      window.addEventListener('resize', update, { signal: stop.signal });
      const stops = [
        store.subscribeChanges((changes) => changes.some(movesSlots) && update()),
        current.subscribe(update),
      ];
      return () => {
        stop.abort();
        for (const end of stops) end();
      };
    },
  };
}

function kept(frame: HungFrame, before: WallLayout | undefined): HungFrame {
  const was = before?.frameOf(frame.section.id);
  return was !== undefined && isSameFrame(frame, was) ? was : frame;
}

function keptFree(free: readonly FreeNote[], before: WallLayout | undefined): readonly FreeNote[] {
  return before !== undefined && isSameFree(free, before.free) ? before.free : free;
}
