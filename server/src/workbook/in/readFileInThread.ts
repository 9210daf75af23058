import { FileRefused, type Refusal } from '@evenboard/workbook';
import { createThread, ThreadFailed } from '../createThread.ts';
import type { PlannedImport } from './sessionFile.ts';

/** What the worker is given. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  /** Where the headings stand, by the names of sheets. */
  readonly headerRows: Readonly<Record<string, number>>;
}

/** What the worker answers. */
export type ReadAnswer = { ok: true; file: PlannedImport } | { ok: false; reason: Refusal };

const inThread = createThread<ReadTask, ReadAnswer>(new URL('./readWorker.ts', import.meta.url), {
  longestMs: 10_000,
  memoryMb: 768,
});

/**
 * Reads a file that somebody sent, in a thread of its own: whatever is in it holds nobody up, and its memory and its time
 * have a limit. Files wait for one another. Rejects with FileRefused.
 */
export async function readFileInThread(task: ReadTask): Promise<PlannedImport> {
  const answer = await inThread(task).catch((error: unknown): ReadAnswer => {
    if (!(error instanceof ThreadFailed)) throw error;
    // What ends it before its time is that it has used up its memory.
    return { ok: false, reason: error.tookTooLong ? 'tookTooLong' : 'tooBig' };
  });
  if (answer.ok) return answer.file;
  throw new FileRefused(answer.reason);
}
