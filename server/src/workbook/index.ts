export type { ExportedFile } from './createExportThread.ts';
export { exportFile } from './exportFile.ts';
