export { boardHtml } from './boardHtml.ts';
export { boardMarkdown } from './boardMarkdown.ts';
export { boardSheets } from './boardSheets.ts';
export { type CellNoteParts, commentLine, readCellNote, type SheetAddress } from './cellNote.ts';
export { cellText, plainText } from './cellText.ts';
export { restoredText } from './harmlessText.ts';
export { notesCsv } from './notesCsv.ts';
export { paperHtml } from './paper/paperHtml.ts';
export { boardCanvas } from './picture/boardCanvas.ts';
export { boardSvg } from './picture/boardSvg.ts';
export { csvTable } from './read/csvTable.ts';
export { FileRefused, type Refusal } from './read/FileRefused.ts';
export { shownNoteText } from './read/gridSheet.ts';
export type { Doubt, PlannedComment, PlannedFile, PlannedNote, PlannedSheet } from './read/PlannedSheet.ts';
export { planFile } from './read/planFile.ts';
export type { ReadCell, ReadTable } from './read/ReadTable.ts';
export { READ_LIMITS } from './read/readLimits.ts';
export { type PartReader, readWorkbook } from './read/xlsx/readWorkbook.ts';
export { rowHeights } from './rowHeights.ts';
export type {
  ExportedBallot,
  ExportedCaption,
  ExportedPerson,
  ExportedPoll,
  ExportedStage,
  ExportedVote,
  SessionResults,
} from './SessionResults.ts';
export type { Sheet, SheetCell, SheetTable } from './Sheet.ts';
export { sheetNames } from './sheetNames.ts';
export { readTrace } from './trace/readTrace.ts';
export { TRACE_COLUMNS } from './trace/traceSheet.ts';
export type {
  TracedComment,
  TracedNote,
  TracedRoom,
  TracedSection,
  WorkbookTrace,
} from './trace/WorkbookTrace.ts';
export type {
  BoardSnapshot,
  SnapshotComment,
  SnapshotNote,
  SnapshotSection,
  WorkbookInput,
  WorkbookRoom,
} from './WorkbookInput.ts';
