export { boardHtml } from './boardHtml.ts';
export { boardMarkdown } from './boardMarkdown.ts';
export { boardSheets } from './boardSheets.ts';
export { cellText, plainText } from './cellText.ts';
export { restoredText } from './harmlessText.ts';
export { NOTE_FILLS, type NoteFill } from './noteFills.ts';
export { notesCsv } from './notesCsv.ts';
export type { Sheet, SheetCell, SheetTable } from './Sheet.ts';
export { sheetNames } from './sheetNames.ts';
export type {
  BoardSnapshot,
  SnapshotComment,
  SnapshotNote,
  SnapshotSection,
  WorkbookInput,
  WorkbookRoom,
} from './WorkbookInput.ts';
