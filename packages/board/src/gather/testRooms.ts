import * as Y from 'yjs';
import type { Board } from '../Board.ts';
import { testBoard } from '../testBoard.ts';
import type { CopyRecord } from './CopyRecord.ts';
import type { CreationFacts } from './copyState.ts';
import { readGatheredRoom } from './GatheredRoom.ts';
import type { GatherLayout } from './Gathering.ts';
import { gatherNotes } from './gatherNotes.ts';
import { type UndoneGathering, undoGathering } from './undoGathering.ts';

/** A main board and some rooms with what the server remembers beside them, for tests. */
export function testRooms(rooms: readonly { id: string; name: string; colour: string }[]) {
  const main = testBoard(1);
  const ledger = createLedger(main);
  const records = new Map<string, CopyRecord>();
  const boards = new Map(rooms.map(({ id }, index) => [id, testBoard(index + 2)]));
  const boardOf = (id: string): Board => boards.get(id) ?? main;
  const remember = (more: ReadonlyMap<string, CopyRecord>) => {
    for (const [id, record] of more) records.set(id, record);
  };

  function gather(layout: GatherLayout = 'sections', mostNotes = 20_000) {
    const read = rooms.map((room) => readGatheredRoom(boardOf(room.id), room));
    const gathering = gatherNotes(main, read, { ledger, records }, { layout, mostNotes });
    if (gathering === undefined) return undefined;
    remember(gathering.records);
    // As it is kept: in plain JSON.
    return JSON.parse(JSON.stringify(gathering.gathered)) as typeof gathering.gathered;
  }

  function undo(gathered: NonNullable<ReturnType<typeof gather>>): UndoneGathering {
    const undone = undoGathering(main, gathered, records);
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
