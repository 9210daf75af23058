import { type Section, UNSORTED } from '@evenboard/board';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import type { Size } from './Camera.ts';
import type { NavigableFrame } from './neighbour.ts';
import { frameSlots } from './slots.ts';

const MOST_COLUMNS = 12;

/** Slots to a line: as the section says, one where there is no canvas. */
export function columnsOf(section: Section, isNarrow: boolean): number {
  if (isNarrow || !Number.isFinite(section.columns)) return 1;
  return Math.min(MOST_COLUMNS, Math.max(1, Math.trunc(section.columns)));
}

/** The sections that have a frame: all, and the unsorted notes when there are any, or nothing else to write on. */
export function framedSections(sections: readonly Section[], unsortedCount: number): readonly Section[] {
  return sections.filter(({ id }) => id !== UNSORTED || unsortedCount > 0 || sections.length === 1);
}

/** A guess at a frame's size, used until the browser has laid it out. */
export function expectedSize(columns: number, slotCount: number): Size {
  return { width: columns * 187 + 24, height: Math.ceil(slotCount / columns) * 154 + 110 };
}

/** The wall as the arrow keys see it now. With one section at a time the others stand left and right of it. */
export function navigableFrames(room: RoomSession, parts: BoardParts): NavigableFrame[] {
  const { store, current } = room;
  const sections = framedSections(store.getSections(), store.getColumn(UNSORTED).cells.length);
  const { cell } = current.get();
  const layout = parts.layout.get();
  return sections.map((section, index) => {
    const columns = columnsOf(section, parts.isNarrow);
    const keepRow = cell.section === section.id ? cell.row : undefined;
    const slotCount = frameSlots(store.getColumn(section.id).cells, columns, keepRow).length;
    const hung = parts.isNarrow ? undefined : layout.get(section.id);
    const box = hung ?? { x: index * 1000, y: 0, ...expectedSize(columns, slotCount) };
    return { section: section.id, columns, slotCount, box };
  });
}
