import * as Y from 'yjs';
import { type Board, change } from './Board.ts';
import { UNSORTED } from './Cell.ts';
import { isFiniteNumber, isId } from './isId.ts';
import { orderBetween } from './orderBetween.ts';
import { parsePlace, parsePosition } from './parsePlace.ts';
import { isOrder } from './Section.ts';

/**
 * Brings a document of an older shape to this one, in place: texts that were plain strings, places and positions that were two fields
 * (`section` and `row`, `x` and `y`), sections ordered by a number. What has the present shape is left alone, so it may run at every load.
 * For the server, before anybody is connected: two at once would make two texts of one.
 */
export function migrateBoard(board: Board): void {
  change(board, () => {
    board.notes.forEach((note) => {
      if (note instanceof Y.Map) migrateNote(note);
    });
    migrateOrders(board);
  });
}

function migrateNote(note: Y.Map<unknown>): void {
  const text = note.get('text');
  if (typeof text === 'string') note.set('text', new Y.Text(text));
  const section = note.get('section') ?? UNSORTED;
  const place = parsePlace({ section, row: note.get('row') });
  if (!note.has('place') && place) {
    note.set('place', place);
    note.delete('section');
    note.delete('row');
  }
  const position = parsePosition({ x: note.get('x'), y: note.get('y') });
  if (!note.has('position') && position) {
    note.set('position', position);
    note.delete('x');
    note.delete('y');
  }
}

function migrateOrders(board: Board): void {
  const numbered = [...board.sections.entries()].flatMap(([id, section]) => {
    const order = section instanceof Y.Map ? section.get('order') : undefined;
    return section instanceof Y.Map && isId(id) && isFiniteNumber(order) ? [{ id, section, order }] : [];
  });
  numbered.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  let last = lastOrder(board);
  for (const { section } of numbered) {
    const order = orderBetween(last);
    if (order === undefined) return;
    section.set('order', order);
    last = order;
  }
}

function lastOrder(board: Board): string | undefined {
  const orders = [...board.sections.values()].flatMap((section) => {
    const order = section instanceof Y.Map ? section.get('order') : undefined;
    return isOrder(order) ? [order] : [];
  });
  return orders.sort().at(-1);
}
