import { parentPort } from 'node:worker_threads';
import { FileRefused, planFile } from '@evenboard/workbook';
import { readFile } from './readFile.ts';
import type { ReadAnswer, ReadTask } from './readFileInThread.ts';

/** Runs in a thread of readFileInThread.ts, which alone gives it tasks. */
function answer({ bytes, headerRows }: ReadTask): ReadAnswer {
  try {
    return { ok: true, file: planFile(readFile(bytes), headerRows) };
  } catch (error) {
    return { ok: false, reason: error instanceof FileRefused ? error.reason : 'damaged' };
  }
}

parentPort?.on('message', (task: ReadTask) => parentPort?.postMessage(answer(task)));
