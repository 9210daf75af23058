import * as Y from 'yjs';
import type { Board } from '../Board.ts';
import { testBoard } from '../testBoard.ts';
import type { CopyRecord } from './CopyRecord.ts';
import type { CreationFacts } from './copyState.ts';
import { readGatheredRoom } from './GatheredRoom.ts';
import type { GatherLayout } from './Gathering.ts';
import { planGathering } from './planGathering.ts';
import { joinUndone, type UndoneGathering, undoGathering, undoingParts } from './undoGathering.ts';

/** A main board and some rooms with what the server remembers beside them, for tests. */
export function testRooms(
  rooms: readonly { id: string; name: string; colour: string }[],
  notesAStep = 1_000,
) {
  const main = testBoard(1);
  const ledger = createLedger(main);
  const records = new Map<string, CopyRecord>();
  const boards = new Map(rooms.map(({ id }, index) => [id, testBoard(index + 2)]));
  const boardOf = (id: string): Board => boards.get(id) ?? main;
  const remember = (more: ReadonlyMap<string, CopyRecord>) => {
    for (const [id, record] of more) records.set(id, record);
  };

  /** `between` is what others do after each step. */
  function gather(
    layout: GatherLayout = 'sections',
    mostNotes = 20_000,
    between: () => void = () => undefined,
  ) {
    const read = rooms.map((room) => readGatheredRoom(boardOf(room.id), room));
    const options = { layout, mostNotes, notesAStep };
    const plan = planGathering(main, read, { ledger, records }, options);
    if (plan === undefined) return undefined;
    for (const step of plan.steps) {
      step(main, ledger);
      between();
    }
    const gathering = plan.done();
    remember(gathering.records);
    // As it is kept: in plain JSON.
    return JSON.parse(JSON.stringify(gathering.gathered)) as typeof gathering.gathered;
  }

  function undo(gathered: NonNullable<ReturnType<typeof gather>>): UndoneGathering {
    const parts = undoingParts(gathered, notesAStep).map((part) => undoGathering(main, part, records));
    const undone = joinUndone(parts);
    remember(undone.records);
    return undone;
  }

  return { main, boardOf, gather, undo, records };
}

/** What the relay writes down of a board: everything that ever was on it, and what that was made with. */
export function createLedger(board: Board): ReadonlyMap<string, CreationFacts> {
  const ledger = new Map<string, CreationFacts>();
  for (const [root, prefix] of [
    [board.notes, ''],
    [board.comments, 'comments/'],
  ] as const) {
    root.observe(({ keysChanged }) => {
      for (const id of keysChanged as Set<string>) {
        const value = root.get(id);
        if (value instanceof Y.Map) ledger.set(prefix + id, value.toJSON() as CreationFacts);
      }
    });
  }
  return ledger;
}
