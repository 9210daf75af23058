export { type ExportedFile, exportFile } from './exportFile.ts';
export { readFileInThread } from './in/readFileInThread.ts';
export type { FileSession } from './in/session/FileSession.ts';
export type { PlannedImport } from './in/sessionFile.ts';
