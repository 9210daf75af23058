import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookInput } from '@evenboard/workbook';
import type { WorkbookAnswer } from './exportWorkbook.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** Runs in the worker thread of exportWorkbook.ts, which alone gives it its data. */
async function answer(input: WorkbookInput): Promise<WorkbookAnswer> {
  try {
    return { ok: true, file: await writeWorkbook(input) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await answer(workerData));
