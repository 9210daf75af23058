import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { LoadClient } from './LoadClient.ts';
import type { Entrance } from './RelayUnderTest.ts';
import { reached } from './waitFor.ts';

/**
 * Two who are in already while others come, on a thread of their own: one types, the other notes how long each keystroke
 * takes. When told to end it answers with the longest.
 */
const EVERY_MS = 10;

const [first, second] = workerData as [Entrance, Entrance];
const typist = new LoadClient(first);
const reader = new LoadClient(second);
await reached('the two who type synced', () => typist.isSynced && reader.isSynced);
typist.doc.getMap('notes');
typist.addNote(2);
await reached('their note', () => reader.known.has(typist.doc.clientID));

let sentAt: { readonly clock: number; readonly at: number } | undefined;
let longestMs = 0;
reader.onDelivered = (writer, from, to) => {
  if (sentAt === undefined || writer !== typist.doc.clientID || sentAt.clock < from || sentAt.clock >= to)
    return;
  longestMs = Math.max(longestMs, performance.now() - sentAt.at);
  sentAt = undefined;
};
let isOver = false;
parentPort?.once('message', () => {
  isOver = true;
});
parentPort?.postMessage('ready');
// One keystroke at a time: how long it takes is how long the relay did nothing else.
while (!isOver) {
  if (sentAt === undefined) {
    sentAt = { clock: typist.clock, at: performance.now() };
    typist.type('a');
  }
  await delay(EVERY_MS);
}
await reached('the last keystroke', () => sentAt === undefined);
parentPort?.postMessage(longestMs);
typist.close();
reader.close();
