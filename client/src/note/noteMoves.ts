import {
  type Cell,
  exchangeNotes,
  moveNote,
  moveNotes,
  moveNoteToPosition,
  type NoteMove,
  type Position,
  UNSORTED,
} from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { blockValues, type Notes } from './noteBlocks.ts';
import type { NoteRights } from './noteRights.ts';
import type { Placed } from './readingOrder.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A place of the wall outside of all sections, for a note. */
export interface FreePlace {
  readonly id: string;
  readonly at: Position;
}

interface NoteMovesOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  rights: Pick<NoteRights, 'mayChange' | 'mayPut'>;
  /** The notes with their places if they may be changed; says why not. */
  changeable(notes: Notes): readonly Placed[] | undefined;
}

const keyOf = ({ section, row }: Cell) => `${section} ${row}`;

/** Moving notes, in words as well as in the document: each move is one step of undo, however many notes it moves. */
export function createNoteMoves({ room, announcer, rights, changeable }: NoteMovesOptions) {
  const { board, store } = room;
  const oneStep = (write: () => void) => board.doc.transact(write, board.origin);

  /** Says where they stand now. */
  function sayMoved(ids: readonly string[]): true {
    const values = blockValues(
      store,
      ids.flatMap((id) => store.cellOf(id) ?? []),
    );
    announcer.say(
      ids.length === 1 ? t('note.moved', { address: values.from }) : t('noteBlock.moved', values),
    );
    return true;
  }

  /** Puts each note in its place, from the top down: what it pushes there is never one that was put before. */
  function place(targets: readonly NoteMove[]): true {
    const sorted = [...targets].sort((a, b) => a.to.row - b.to.row);
    moveNotes(board, sorted);
    return sayMoved(targets.map(({ id }) => id));
  }

  function move(note: string, target: Cell | { section: string }): boolean {
    const from = changeable(note)?.[0]?.cell;
    if (from === undefined || !rights.mayPut(target.section)) return false;
    const end = store.getColumn(target.section).cells.length + 2;
    const row = 'row' in target ? target.row : end;
    const isLast = !('row' in target) && from.row === end - 1;
    if (from.section === target.section && (from.row === row || isLast)) {
      announcer.say(t('note.alreadyThere', { address: store.addressOf(from) }));
      return false;
    }
    place([{ id: note, to: { section: target.section, row } }]);
    room.current.setNote(note);
    return true;
  }

  /** Each changes places with what is above or below it, so that nothing else is pushed. */
  function shiftRows(placed: readonly Placed[], step: number): void {
    const at = new Map<string, string>();
    for (const section of new Set(placed.map(({ cell }) => cell.section))) {
      store.getColumn(section).cells.forEach((id, index) => {
        if (id !== undefined) at.set(keyOf({ section, row: index + 2 }), id);
      });
    }
    for (const { id, cell } of step < 0 ? placed : placed.toReversed()) {
      const to = { section: cell.section, row: cell.row + step };
      const other = at.get(keyOf(to));
      if (other === undefined) {
        moveNote(board, id, to);
        at.delete(keyOf(cell));
      } else {
        exchangeNotes(board, id, other);
        at.set(keyOf(cell), other);
      }
      at.set(keyOf(to), id);
    }
  }

  /** The notes above or below them that are not among them. */
  function besides(placed: readonly Placed[], step: number): readonly string[] {
    return placed
      .flatMap(({ cell: { section, row } }) => store.noteAt({ section, row: row + step }) ?? [])
      .filter((id) => !placed.some((one) => one.id === id));
  }

  /** One section over, in the same row. Those that go ahead make room for those behind them. */
  function sideways(placed: readonly Placed[], step: number): readonly NoteMove[] | undefined {
    const sections = store.getSections();
    const beside = (cell: Cell) =>
      sections[sections.findIndex((section) => section.id === cell.section) + step]?.id;
    const targets = placed.flatMap(({ id, cell }) => {
      const section = beside(cell);
      return section === undefined ? [] : [{ id, to: { section, row: cell.row } }];
    });
    return targets.length < placed.length ? undefined : step > 0 ? targets.toReversed() : targets;
  }

  function moveBy(notes: Notes, direction: Direction): boolean {
    const placed = changeable(notes);
    if (placed === undefined) return false;
    const step = direction === 'up' || direction === 'left' ? -1 : 1;
    const isSideways = direction === 'left' || direction === 'right';
    const targets = isSideways ? sideways(placed, step) : undefined;
    if (isSideways ? targets === undefined : placed.some(({ cell }) => cell.row + step < 2)) {
      announcer.say(t(isSideways ? 'note.noSectionThere' : 'note.topAlready'));
      return false;
    }
    if (targets !== undefined && ![...new Set(targets.map(({ to }) => to.section))].every(rights.mayPut))
      return false;
    // What changes places with them is changed too.
    if (targets === undefined && !rights.mayChange(besides(placed, step))) return false;
    if (targets === undefined) oneStep(() => shiftRows(placed, step));
    else moveNotes(board, bySection(targets));
    if (typeof notes === 'string') room.current.setNote(notes);
    return sayMoved(placed.map(({ id }) => id));
  }

  /** Several to one place: the first there, the others below it, in the order in which they are given. */
  function moveAll(notes: readonly string[], { section, row }: Cell): boolean {
    if (changeable(notes) === undefined || !rights.mayPut(section)) return false;
    const there = notes.filter((id) => store.getNote(id) !== undefined);
    place(there.map((id, index) => ({ id, to: { section, row: row + index } })));
    return true;
  }

  /** Out of their sections, to places of their own on the wall: in the grid they stand among the unsorted. */
  function moveFree(places: readonly FreePlace[]): boolean {
    const ids = places.map(({ id }) => id);
    const [first] = ids;
    if (first === undefined || changeable(ids) === undefined || !rights.mayPut(UNSORTED)) return false;
    oneStep(() => {
      for (const { id, at } of places) moveNoteToPosition(board, id, at);
    });
    const cells = ids.flatMap((id) => store.cellOf(id) ?? []);
    const values = blockValues(store, cells);
    announcer.say(
      ids.length === 1 ? t('note.movedFree', { address: values.from }) : t('noteBlock.movedFree', values),
    );
    if (ids.length === 1) room.current.setNote(first);
    return true;
  }

  return { move, moveAll, moveBy, moveFree, place };
}

/** Section by section as they come, each from the top down. */
function bySection(targets: readonly NoteMove[]): readonly NoteMove[] {
  const order = [...new Set(targets.map(({ to }) => to.section))];
  return [...targets].sort(
    (a, b) => order.indexOf(a.to.section) - order.indexOf(b.to.section) || a.to.row - b.to.row,
  );
}
