import type { BroughtNote, BroughtTable, Placement } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { RoomedSheet } from './chooseRooms.ts';

/** Where everything goes on one room's board. */
export interface RoomPlan {
  readonly room: RoomId;
  readonly sheets: readonly RoomedSheet[];
  /** What comes of these sheets, in their order. */
  readonly tables: readonly BroughtTable[];
  readonly placement: Placement;
}

/** Where a note stands in the file. */
export interface Origin {
  readonly sheet: string;
  readonly from: string;
  /** It comes from another board of the session. */
  readonly isMoved: boolean;
}

/** By what comes of it. */
export function originsOf({ sheets, tables }: RoomPlan): ReadonlyMap<BroughtNote, Origin> {
  const origins = new Map<BroughtNote, Origin>();
  for (const [index, { sheet, isOwn }] of sheets.entries()) {
    for (const [at, { cell, movedFrom }] of sheet.notes.entries()) {
      const note = tables[index]?.notes[at];
      const isMoved = isOwn && movedFrom !== undefined;
      if (note !== undefined) origins.set(note, { sheet: sheet.name, from: cell, isMoved });
    }
  }
  return origins;
}

/** Of the notes of a room those that its own workbook has on other sheets by now, and that come to boards there. */
export function movedAwayFrom(room: RoomId, roomed: readonly RoomedSheet[]): ReadonlySet<string> {
  const moved = roomed.flatMap(({ sheet, room: there, isOwn }) =>
    isOwn && there !== null ? sheet.notes.flatMap(({ movedFrom }) => movedFrom ?? []) : [],
  );
  return new Set(moved.flatMap((one) => (one.room === room ? [one.id] : [])));
}
