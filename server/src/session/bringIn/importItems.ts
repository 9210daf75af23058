import { formatAddress, type Note, type PlacedArrival, type Return } from '@evenboard/board';
import type { ImportItem, RoomId } from '@evenboard/protocol';
import type { PlannedSheet } from '@evenboard/workbook';
import { type Origin, originsOf, type RoomPlan } from './RoomPlan.ts';

/** So much of a text is shown of each note. */
const TEXT_LENGTH = 200;
/** What stands nowhere in the file any more. */
const NOWHERE: Origin = { sheet: '', from: '', isMoved: false };

/** What of a sheet is in doubt by itself. */
export function doubtItems({ name, doubts }: PlannedSheet, room: RoomId): ImportItem[] {
  return doubts.map(({ kind, cell }) => ({ kind, sheet: name, from: cell, room }));
}

/** Everything that would become of notes on one board, and what is to be looked at first. */
export function noteItems(plan: RoomPlan): ImportItem[] {
  const origins = originsOf(plan);
  const originOf = (note: Return['note']) => (note && origins.get(note)) ?? NOWHERE;
  const { returns, arrivals } = plan.placement;
  const back = returns.map((one) => backItems(plan, one, originOf(one.note)));
  return [
    ...back.flatMap(({ doubts }) => doubts),
    ...back.flatMap(({ changes }) => changes),
    ...arrivals.flatMap((one) => arrivalItem(plan, one, originOf(one.note))),
  ];
}

function arrivalItem(
  { room, placement }: RoomPlan,
  { note, section, row, arrival }: PlacedArrival,
  { sheet, from, isMoved }: Origin,
): ImportItem[] {
  if (arrival === 'already') return [];
  const title = section === undefined ? undefined : placement.sections[section]?.title;
  return [
    {
      // What comes beside its own other words is told with these.
      kind: isMoved ? 'moved' : note.traced === undefined ? arrival : 'added',
      sheet,
      from,
      room,
      cell: formatAddress({ column: section ?? placement.sections.length, row }),
      text: note.text.slice(0, TEXT_LENGTH),
      colour: note.colour,
      ...(title !== undefined && { section: title }),
      ...(note.comments.length > 0 && { comments: note.comments.length }),
    },
  ];
}

function backItems(plan: RoomPlan, one: Return, { sheet, from }: Origin) {
  const { room, placement } = plan;
  const { now, note, text, colour, place, isDeleted, isMovedAway, conflicts, comments } = one;
  const board = now === undefined ? undefined : shownNow(plan, now);
  const column = place?.section ?? placement.sections.length;
  const cell = place === undefined ? board?.cell : formatAddress({ column, row: place.row });
  const item = {
    sheet,
    from,
    room,
    ...(cell !== undefined && { cell }),
    ...(note !== undefined && { text: note.text.slice(0, TEXT_LENGTH), colour: note.colour }),
    ...(board !== undefined && { board }),
    ...(comments.length > 0 && { comments: comments.length }),
  };
  const kinds: ('changed' | 'moved' | 'deleted')[] = [];
  if (text !== undefined || colour !== undefined || comments.length > 0) kinds.push('changed');
  if (place !== undefined) kinds.push('moved');
  // It is told where it comes to.
  if (isDeleted && !isMovedAway) kinds.push('deleted');
  return {
    doubts: conflicts.map((kind): ImportItem => ({ kind, ...item })),
    changes: kinds.map((kind): ImportItem => ({ kind, ...item })),
  };
}

function shownNow({ placement }: RoomPlan, { section, row, text, colour }: Note) {
  const index = placement.sections.findIndex(({ id }) => id === section);
  // Without a section they stand in the last column, and what comes has its sections before it.
  const column = index < 0 ? placement.sections.length : index;
  return { cell: formatAddress({ column, row }), text: text.slice(0, TEXT_LENGTH), colour };
}
