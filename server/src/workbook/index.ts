export { type ExportedFile, exportFile } from './exportFile.ts';
export { readFileInThread } from './in/readFileInThread.ts';
