import { formatAddress, type Placement } from '@evenboard/board';
import type { ImportAnswer, ImportItem, ImportSheet, RoomId } from '@evenboard/protocol';
import type { PlannedFile, PlannedSheet } from '@evenboard/workbook';
import type { RoomedSheet } from './chooseRooms.ts';

/** So much of a text is shown of each note that would come. */
const TEXT_LENGTH = 200;
/** The words of more than so many are not told one by one; they are counted. */
const MOST_ITEMS = 2_000;

/** Where everything goes on one room's board. */
export interface RoomPlan {
  readonly room: RoomId;
  /** In the order of their notes in the placement. */
  readonly sheets: readonly PlannedSheet[];
  readonly placement: Placement;
}

/** What is told of a file that is or would be brought in. */
export function importAnswer(
  roomed: readonly RoomedSheet[],
  plans: readonly RoomPlan[],
  leftOut: PlannedFile['leftOut'],
): ImportAnswer {
  const arrivals = plans.flatMap(({ placement }) => placement.arrivals);
  const count = (...kinds: readonly string[]) =>
    arrivals.filter(({ arrival }) => kinds.includes(arrival)).length;
  const doubts = roomed.flatMap(({ sheet, room }) => (room === null ? [] : doubtItems(sheet, room)));
  const items = [...doubts, ...plans.flatMap(noteItems)];
  return {
    added: count('added', 'besides'),
    changed: 0,
    moved: 0,
    deleted: 0,
    doubtful: doubts.length + count('besides'),
    already: count('already'),
    sheets: roomed.map((one) => sheetEntry(one, plans)),
    leftOut: leftOut.map((one) => ({ ...one })),
    items: items.slice(0, MOST_ITEMS),
  };
}

function doubtItems({ name, doubts }: PlannedSheet, room: RoomId): ImportItem[] {
  return doubts.map(({ kind, cell }) => ({ kind, sheet: name, from: cell, room }));
}

function noteItems(plan: RoomPlan): ImportItem[] {
  const { room, placement } = plan;
  return fromSheets(plan).flatMap(({ sheet, from, arrival }) => {
    const { note, section, row, arrival: kind } = arrival;
    if (kind === 'already') return [];
    const column = section ?? placement.sections.length;
    const item: ImportItem = {
      kind,
      sheet: sheet.name,
      from,
      room,
      cell: formatAddress({ column, row }),
      text: note.text.slice(0, TEXT_LENGTH),
      colour: note.colour,
    };
    const title = section === undefined ? undefined : placement.sections[section]?.title;
    if (title !== undefined) item.section = title;
    if (note.comments.length > 0) item.comments = note.comments.length;
    return [item];
  });
}

/** Each arrival with the sheet and the cell it comes from. */
function fromSheets({ sheets, placement }: RoomPlan) {
  const from = sheets.flatMap((sheet) => sheet.notes.map(({ cell }) => ({ sheet, from: cell })));
  return placement.arrivals.flatMap((arrival, index) => {
    const origin = from[index];
    return origin === undefined ? [] : [{ ...origin, arrival }];
  });
}

function sheetEntry({ sheet, room }: RoomedSheet, plans: readonly RoomPlan[]): ImportSheet {
  const plan = plans.find((one) => one.sheets.includes(sheet));
  const own = plan === undefined ? [] : fromSheets(plan).filter((one) => one.sheet === sheet);
  const titles = new Map<string, { isNew: boolean; notes: number }>();
  for (const title of sheet.sections) {
    const isNew = plan?.placement.sections.find((one) => one.title === title)?.id === undefined;
    titles.set(title, { isNew, notes: 0 });
  }
  for (const { arrival } of own) {
    if (arrival.arrival === 'already') continue;
    const title = arrival.note.section === undefined ? '' : (sheet.sections[arrival.note.section] ?? '');
    const entry = titles.get(title) ?? { isNew: false, notes: 0 };
    titles.set(title, { ...entry, notes: entry.notes + 1 });
  }
  return {
    name: sheet.name,
    room,
    headerRow: sheet.headerRow,
    sections: [...titles].map(([title, entry]) => ({ title, ...entry })),
  };
}
