import { appendFileSync, closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of erased sessions, one a line: random, and nothing else is left of them. */
export const ERASED_FILE = 'erased';

/**
 * Writes down that a session is erased, before it is: then a crash half-way, or an older copy of the database that
 * is put back later, does not bring it back.
 */
export function recordErased(folder: string, id: string): void {
  const file = openSync(join(folder, ERASED_FILE), 'a', 0o600);
  try {
    appendFileSync(file, `${id}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function readErased(folder: string): readonly string[] {
  try {
    const lines = readFileSync(join(folder, ERASED_FILE), 'utf8').split('\n');
    return lines.filter((line) => line !== '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
