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
}

/** By what comes of it. */
export function originsOf({ sheets, tables }: RoomPlan): ReadonlyMap<BroughtNote, Origin> {
  const origins = new Map<BroughtNote, Origin>();
  for (const [index, { sheet }] of sheets.entries()) {
    for (const [at, { cell }] of sheet.notes.entries()) {
      const note = tables[index]?.notes[at];
      if (note !== undefined) origins.set(note, { sheet: sheet.name, from: cell });
    }
  }
  return origins;
}
