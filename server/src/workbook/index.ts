export { exportWorkbook } from './exportWorkbook.ts';
