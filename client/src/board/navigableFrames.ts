import { type Cell, FIRST_ROW, UNSORTED } from '@evenboard/board';
import type { RoomSession } from '../session/roomSession.ts';
import type { BoardParts } from './BoardParts.ts';
import { framedSections } from './framedSections.ts';
import type { NavigableFrame } from './neighbour.ts';
import { slotCountOf } from './slots.ts';

/** How far apart sections stand for the arrow keys where only one is drawn. */
const APART_PX = 1_000;

/** The sections that are drawn where there is room for one: the same as on the wall. */
export function steppedSections({ store, current }: RoomSession) {
  const hasUnsorted = store.getColumn(UNSORTED).cells.length > 0 || current.get().cell.section === UNSORTED;
  return framedSections(store.getSections(), hasUnsorted);
}

/** The section of the current place, and the one that is shown in its stead while notes are carried to another. */
export function shownSections(room: RoomSession, { hand }: Pick<BoardParts, 'hand'>) {
  const sections = steppedSections(room);
  const [held, { cell }] = [hand.get(), room.current.get()];
  const turnedTo = held?.kind === 'notes' ? held.turnedTo : undefined;
  const home = sections.find(({ id }) => id === cell.section) ?? sections[0];
  return { sections, home, shown: sections.find(({ id }) => id === turnedTo) ?? home };
}

/** The wall as the arrow keys see it now. With one section at a time the others stand left and right of it. */
export function navigableFrames(room: RoomSession, parts: BoardParts): readonly NavigableFrame[] {
  if (!parts.isNarrow) {
    return parts.layout.get().frames.map(({ section, columns, slotCount, box }) => ({
      section: section.id,
      columns,
      slotCount,
      box,
    }));
  }
  const { cell } = room.current.get();
  return steppedSections(room).map(({ id }, index) => {
    const kept = cell.section === id ? cell.row : undefined;
    const slotCount = slotCountOf(room.store.getColumn(id).cells.length, 1, kept);
    const box = { x: index * APART_PX, y: 0, width: APART_PX / 2, height: slotCount };
    return { section: id, columns: 1, slotCount, box };
  });
}

/** The place of the board that is nearest to a cell: itself where it is drawn. */
export function nearestPlace(frames: readonly NavigableFrame[], { section, row }: Cell): Cell | undefined {
  const frame = frames.find((one) => one.section === section);
  if (frame === undefined) return frames[0] && { section: frames[0].section, row: FIRST_ROW };
  return { section, row: Math.min(row, frame.slotCount + FIRST_ROW - 1) };
}
