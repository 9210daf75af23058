import {
  addNotes,
  addSection,
  deleteNotes,
  deleteSection,
  mergeNotes,
  openBoard,
  recolourNotes,
  setNoteText,
} from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { bigAct } from './bigAct.ts';
import { resolveUpdate } from './guard/resolveUpdate.ts';

/** What the work on a board with many notes is, before it is applied. */
function actOf(work: (board: ReturnType<typeof openBoard>, ids: string[]) => void) {
  const doc = new Y.Doc();
  const board = openBoard(doc, { now: () => 1, random: Math.random, newId: () => crypto.randomUUID() });
  addSection(board, { id: 'q', title: 'Question' });
  const ids = addNotes(
    board,
    Array.from({ length: LIMITS.bigDeletion }, (_, n) => {
      return { section: 'q', text: `${n}`, colour: 'blue' as const, author: 'ada' };
    }),
  );
  const before = new Y.Doc();
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
  const state = Y.encodeStateVector(doc);
  work(board, ids);
  const resolved = resolveUpdate(before, Y.encodeStateAsUpdate(doc, state));
  if (resolved.kind !== 'resolved') throw new Error(resolved.kind);
  return bigAct(resolved);
}

it('is a merge, the end of a section, or of very many notes', () => {
  expect(actOf((board, ids) => mergeNotes(board, ids[0] ?? '', ids[1] ?? ''))).toBe('merge');
  expect(actOf((board) => deleteSection(board, 'q'))).toBe('deletion');
  expect(actOf((board, ids) => deleteNotes(board, ids))).toBe('deletion');
});

it('is nothing of what people do all the time', () => {
  expect(actOf((board, ids) => deleteNotes(board, ids.slice(1)))).toBeUndefined();
  expect(actOf((board, ids) => recolourNotes(board, ids, 'blue'))).toBeUndefined();
  expect(actOf((board, ids) => setNoteText(board, ids[0] ?? '', 'Other words'))).toBeUndefined();
});
