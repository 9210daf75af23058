import { parentPort } from 'node:worker_threads';
import { FileRefused } from '@evenboard/workbook';
import { planBytes } from './planBytes.ts';
import type { ReadAnswer, ReadTask } from './readFileInThread.ts';

/** Runs in a thread of readFileInThread.ts, which alone gives it tasks. */
function answer({ bytes, headerRows }: ReadTask): ReadAnswer {
  try {
    return { ok: true, file: planBytes(bytes, headerRows) };
  } catch (error) {
    return { ok: false, reason: error instanceof FileRefused ? error.reason : 'damaged' };
  }
}

parentPort?.on('message', (task: ReadTask) => parentPort?.postMessage(answer(task)));
