import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import { LoadClient } from './LoadClient.ts';
import type { Entrance } from './RelayUnderTest.ts';

const PATIENCE_MS = 5_000;

/**
 * What is wrong with the replicas after a run, nothing if all is well: each client's board, built
 * from what reached it and what it wrote, and the board of somebody who comes now, must hold every
 * keystroke of every typist.
 */
export async function checkReplicas(
  clients: readonly LoadClient[],
  typists: readonly LoadClient[],
  lateEntrance: Entrance,
): Promise<string[]> {
  const wrong: string[] = [];
  const typed = contents(typists.flatMap(({ updates }) => updates));
  const different = clients.filter(({ updates }) => contents(updates) !== typed).length;
  if (different > 0) wrong.push(`${different} of ${clients.length} replicas differ`);
  const closed = clients.flatMap(({ closedWith }) => closedWith ?? []);
  if (closed.length > 0)
    wrong.push(`${closed.length} connections were closed (${[...new Set(closed)].join(', ')})`);
  const latecomer = new LoadClient(lateEntrance);
  const deadline = performance.now() + PATIENCE_MS;
  while (!latecomer.isSynced && performance.now() < deadline) await delay(10);
  if (contents(latecomer.updates) !== typed) wrong.push('a latecomer is given another board');
  latecomer.close();
  return wrong;
}

function contents(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const notes = Object.entries(doc.getMap('notes').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1));
  doc.destroy();
  return JSON.stringify(notes.map(([id, note]) => [id, note.text]));
}
