import { setImmediate as othersFirst } from 'node:timers/promises';
import type { WorkbookInput } from '@evenboard/workbook';
import { createThread, ThreadFailed } from './createThread.ts';

/** The files that a session is taken home as, by the names that their addresses end in. */
export type ExportedFile =
  | 'workbook.xlsx'
  | 'notes.csv'
  | 'board.md'
  | 'board.html'
  | 'paper.html'
  | 'board.svg'
  | 'board.canvas';

/** What the worker is given. */
export interface ExportTask {
  readonly name: ExportedFile;
  readonly input: WorkbookInput;
}

/** What the worker answers. */
export type ExportAnswer = { ok: true; file: Uint8Array } | { ok: false; message: string };

/**
 * Makes files one after the other, in a thread of their own: making one is busy work that must not
 * hold up the relay, and a hundred people who export at once must not fill the memory.
 */
const inThread = createThread<ExportTask, ExportAnswer>(new URL('./exportWorker.ts', import.meta.url), {
  longestMs: 120_000,
  memoryMb: 1024,
});

/**
 * A file of a session. `input` is read when its turn comes, so hand over plain data that
 * nobody changes any more. Rejects with ThreadFailed.
 */
export async function exportFile(name: ExportedFile, input: WorkbookInput): Promise<Buffer> {
  // Reading thousands of notes and handing them over take tens of milliseconds each: whoever waits is served in between.
  await othersFirst();
  const answer = await inThread({ name, input });
  if (!answer.ok) throw new ThreadFailed(answer.message);
  const { buffer, byteOffset, byteLength } = answer.file;
  return Buffer.from(buffer, byteOffset, byteLength);
}
