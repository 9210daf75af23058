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
/** Loading what it needs takes a worker longer than most files take, and people come for them at the same moment. */
const IDLE_MS = 10_000;
const MEMORY_MB = 1024;

/**
 * A worker thread that makes files, one at a time. It starts when it is first needed, ends when nobody has wanted
 * anything for a while, and is replaced by a fresh one after anything has gone wrong in it.
 */
export function createExportThread(): { make(task: ExportTask): Promise<Buffer> } {
  let running: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    // Somebody has to hear it also while no file is being made.
    worker.on('error', () => end(worker));
    worker.on('exit', () => end(worker));
    return worker;
  }

  function end(worker: Worker): void {
    if (running === worker) running = undefined;
    void worker.terminate();
  }

  async function make(task: ExportTask): Promise<Buffer> {
    clearTimeout(idle);
    running ??= start();
    const worker = running;
    worker.ref();
    try {
      return await answerOf(worker, task);
    } catch (error) {
      end(worker);
      throw error;
    } finally {
      worker.unref();
      idle = setTimeout(() => end(worker), IDLE_MS).unref();
    }
  }

  return { make };
}

/** What the worker makes of a task. It has no other one meanwhile. */
function answerOf(worker: Worker, task: ExportTask): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const fail = (message: string) => reject(new ExportFailed(message));
  const failed = (error: unknown) => fail(error instanceof Error ? error.message : String(error));
  const ended = () => fail('the file’s worker ended early');
  const limit = setTimeout(() => fail('making the file took too long'), LONGEST_MS);
  worker.once('message', (answer: ExportAnswer) => {
    if (!answer.ok) return fail(answer.message);
    const { buffer, byteOffset, byteLength } = answer.file;
    resolve(Buffer.from(buffer, byteOffset, byteLength));
  });
  worker.once('error', failed);
  worker.once('exit', ended);
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(limit);
    worker.off('error', failed);
    worker.off('exit', ended);
  });
}
