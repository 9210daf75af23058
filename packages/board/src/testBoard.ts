import * as Y from 'yjs';
import { type Board, openBoard } from './Board.ts';
import { readBoard } from './readBoard.ts';

/** A board with exact time, chance and ids, for tests: the same `seed` does the same again. */
export function testBoard(seed = 1, doc = new Y.Doc()): Board {
  doc.clientID = seed;
  let state = (seed * 2654435761) % 2147483647;
  let count = 0;
  return openBoard(doc, {
    now: () => 1_700_000_000_000 + count,
    random() {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    },
    newId: () => `${seed}-${++count}`,
  });
}

/** Gives two replicas all that either has, as two people's machines do when they meet. */
export function mergeBoards(a: Board, b: Board): void {
  const fromA = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc));
  const fromB = Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc));
  Y.applyUpdate(b.doc, fromA, 'remote');
  Y.applyUpdate(a.doc, fromB, 'remote');
}

/** A second replica of the same board, with other ids and chance. */
export function replicaOf(board: Board, seed: number): Board {
  const replica = testBoard(seed);
  mergeBoards(board, replica);
  return replica;
}

/** Texts by cell, as `section:row`. */
export function textsByCell(board: Board): Record<string, string> {
  return Object.fromEntries(readBoard(board).notes.map((note) => [`${note.section}:${note.row}`, note.text]));
}
