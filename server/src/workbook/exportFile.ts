import type { WorkbookInput } from '@evenboard/workbook';
import { createExportThread, type ExportedFile } from './createExportThread.ts';

/**
 * Makes files one after the other, in a thread of their own: making one is busy work that must not
 * hold up the relay, and a hundred people who export at once must not fill the memory.
 */
function createExporter(): (name: ExportedFile, input: WorkbookInput) => Promise<Buffer> {
  const thread = createExportThread();
  let before: Promise<unknown> = Promise.resolve();
  return (name, input) => {
    const file = before.then(() => thread.make({ name, input }));
    before = file.catch(() => undefined);
    return file;
  };
}

/**
 * A file of a session. `input` is read when its turn comes, so hand over plain data that
 * nobody changes any more. Rejects with ExportFailed.
 */
export const exportFile: (name: ExportedFile, input: WorkbookInput) => Promise<Buffer> = createExporter();
