export { createWorkbookExporter, exportWorkbook, WorkbookFailed } from './exportWorkbook.ts';
