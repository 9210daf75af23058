import { parentPort } from 'node:worker_threads';
import {
  boardCanvas,
  boardHtml,
  boardMarkdown,
  boardSvg,
  notesCsv,
  paperHtml,
  type WorkbookInput,
} from '@evenboard/workbook';
import type { ExportAnswer, ExportedFile, ExportTask } from './exportFile.ts';

const encoder = new TextEncoder();

const WRITERS: Readonly<Record<ExportedFile, (input: WorkbookInput) => Promise<Uint8Array> | Uint8Array>> = {
  'workbook.xlsx': async (input) => {
    // The others need no exceljs, which takes longer to load than they take.
    const { writeWorkbook } = await import('./writeWorkbook.ts');
    return writeWorkbook(input);
  },
  'notes.csv': (input) => encoder.encode(notesCsv(input)),
  'board.md': (input) => encoder.encode(boardMarkdown(input)),
  'board.html': (input) => encoder.encode(boardHtml(input)),
  'paper.html': (input) => encoder.encode(paperHtml(input)),
  'board.svg': (input) => encoder.encode(boardSvg(input)),
  'board.canvas': (input) => encoder.encode(boardCanvas(input)),
};

/** Runs in the thread of exportFile.ts, which alone gives it tasks. */
async function answer({ name, input }: ExportTask): Promise<ExportAnswer> {
  try {
    return { ok: true, file: await WRITERS[name](input) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (task: ExportTask) => {
  parentPort?.postMessage(await answer(task));
});
