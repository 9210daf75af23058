export { exportWorkbook, WorkbookFailed } from './exportWorkbook.ts';
