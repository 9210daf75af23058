import { Worker } from 'node:worker_threads';
import type { WorkbookInput } from '@evenboard/workbook';

/** The file could not be made: the worker failed, ran out of memory or took too long. */
class ExportFailed extends Error {
  override readonly name = 'ExportFailed';
}

/** The files that a session is taken home as, by the names that their addresses end in. */
export type ExportedFile = 'workbook.xlsx' | 'notes.csv' | 'board.md' | 'board.html';

/** What the worker is given. */
export interface ExportTask {
  readonly name: ExportedFile;
  readonly input: WorkbookInput;
}

/** What the worker answers. */
export type ExportAnswer = { ok: true; file: Uint8Array } | { ok: false; message: string };

const LONGEST_MS = 120_000;
const MEMORY_MB = 1024;

/**
 * Makes files one after the other, each in a worker thread of its own: making one is busy work
 * that must not hold up the relay, and a hundred people who export at once must not fill the memory.
 */
function createExporter(): (name: ExportedFile, input: WorkbookInput) => Promise<Buffer> {
  let before: Promise<unknown> = Promise.resolve();
  return (name, input) => {
    const file = before.then(() => makeInWorker({ name, input }));
    before = file.catch(() => undefined);
    return file;
  };
}

/**
 * A file of a session. `input` is read when its turn comes, so hand over plain data that
 * nobody changes any more. Rejects with ExportFailed.
 */
export const exportFile: (name: ExportedFile, input: WorkbookInput) => Promise<Buffer> = createExporter();

function makeInWorker(task: ExportTask): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const fail = (message: string) => {
      clearTimeout(limit);
      reject(new ExportFailed(message));
    };
    const limit = setTimeout(() => {
      fail('making the file took too long');
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', (answer: ExportAnswer) => {
      if (!answer.ok) return fail(answer.message);
      clearTimeout(limit);
      const { buffer, byteOffset, byteLength } = answer.file;
      resolve(Buffer.from(buffer, byteOffset, byteLength));
    });
    worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => fail('the file’s worker ended early'));
  });
}
