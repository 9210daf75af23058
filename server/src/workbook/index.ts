export { type ExportedFile, exportFile } from './exportFile.ts';
