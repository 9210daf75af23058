import { Worker } from 'node:worker_threads';
import type { WorkbookInput } from '@evenboard/workbook';

/** The workbook could not be made: the worker failed, ran out of memory or took too long. */
class WorkbookFailed extends Error {
  override readonly name = 'WorkbookFailed';
}

/** What the worker answers. */
export type WorkbookAnswer = { ok: true; file: Uint8Array } | { ok: false; message: string };

const LONGEST_MS = 120_000;
const MEMORY_MB = 1024;

/**
 * Makes workbooks one after the other, each in a worker thread of its own: making one is busy work
 * that must not hold up the relay, and a hundred people who export at once must not fill the memory.
 */
function createWorkbookExporter(): (input: WorkbookInput) => Promise<Buffer> {
  let before: Promise<unknown> = Promise.resolve();
  return (input) => {
    const file = before.then(() => makeInWorker(input));
    before = file.catch(() => undefined);
    return file;
  };
}

/**
 * The xlsx file of a session. `input` is read when its turn comes, so hand over plain data that
 * nobody changes any more. Rejects with WorkbookFailed.
 */
export const exportWorkbook: (input: WorkbookInput) => Promise<Buffer> = createWorkbookExporter();

function makeInWorker(input: WorkbookInput): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./workbookWorker.ts', import.meta.url), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const fail = (message: string) => {
      clearTimeout(limit);
      reject(new WorkbookFailed(message));
    };
    const limit = setTimeout(() => {
      fail('making the workbook took too long');
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', (answer: WorkbookAnswer) => {
      if (!answer.ok) return fail(answer.message);
      clearTimeout(limit);
      const { buffer, byteOffset, byteLength } = answer.file;
      resolve(Buffer.from(buffer, byteOffset, byteLength));
    });
    worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => fail('the workbook’s worker ended early'));
  });
}
