import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { changeRecord } from './changeRecord.ts';
import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';
import { unfinishedWords } from './unfinishedWords.ts';
import { viewKey } from './viewKey.ts';

/**
 * Boards on this device. Each lies under a name with a generation number: after a refusal a new
 * generation begins, so that what the server will never take is not offered to it again.
 */
type Generations = Record<string, number>;

const LOADING_MS = 2_000;

function generations(sessionId: string): Generations {
  const stored = readDevice(`generations.${sessionId}`);
  return typeof stored === 'object' && stored !== null ? (stored as Generations) : {};
}

const nameOf = (sessionId: string, roomId: string, generation: number) =>
  `evenboard/${sessionId}/board/${roomId}/${generation}`;

/** Whether this device has been on that board before, and so may have a copy of it. */
export function hasLocalCopy(sessionId: string, roomId: string): boolean {
  return generations(sessionId)[roomId] !== undefined;
}

/** Whether this browser lets the page keep a database. It is asked by opening one. */
function canKeepDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('evenboard/probe');
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

export interface LocalCopy {
  destroy(): void;
}

/**
 * Loads the board's copy into `doc` and keeps it up to date. Resolves when it is loaded, or when
 * there is none to be had: the page works without.
 */
export async function openLocalCopy(doc: Y.Doc, sessionId: string, roomId: string): Promise<LocalCopy> {
  const nothing = { destroy: () => undefined };
  const known = generations(sessionId);
  const generation = known[roomId] ?? 1;
  // Also where no database can be kept: this list is what forgetting a session goes by.
  writeDevice(`generations.${sessionId}`, { ...known, [roomId]: generation });
  if (!(await canKeepDatabase()) || doc.isDestroyed) return nothing;
  const persistence = new IndexeddbPersistence(nameOf(sessionId, roomId, generation), doc);
  await Promise.race([
    persistence.whenSynced,
    new Promise((resolve) => setTimeout(resolve, LOADING_MS)),
  ]).catch(() => undefined);
  return { destroy: () => void persistence.destroy().catch(() => undefined) };
}

/** Begins a new, empty generation of a board's copy and deletes the old one. */
export async function startNewGeneration(sessionId: string, roomId: string): Promise<void> {
  const known = generations(sessionId);
  const old = known[roomId] ?? 1;
  writeDevice(`generations.${sessionId}`, { ...known, [roomId]: old + 1 });
  removeDevice(`waiting.${sessionId}.${roomId}`);
  await deleteDatabase(nameOf(sessionId, roomId, old));
}

/** Deletes everything that is kept of a session's boards. */
export async function deleteLocalCopies(sessionId: string): Promise<void> {
  const known = Object.entries(generations(sessionId));
  removeDevice(`generations.${sessionId}`);
  for (const [roomId, generation] of known) {
    removeDevice(`waiting.${sessionId}.${roomId}`);
    removeDevice(viewKey(sessionId, roomId));
    unfinishedWords({ sessionId, roomId }).remove();
    changeRecord({ sessionId, roomId }).remove();
    await deleteDatabase(nameOf(sessionId, roomId, generation));
  }
}

async function deleteDatabase(name: string): Promise<void> {
  try {
    await clearDocument(name);
  } catch {
    // No database can be kept here, so none is left.
  }
}
