export { addNote, addNotes, insertNote, type NewNote } from './addNote.ts';
export { type Board, type BoardEnvironment, openBoard } from './Board.ts';
export type {
  BoardChange,
  CommentChange,
  LegendChange,
  NoteChange,
  SectionChange,
  Signed,
} from './BoardChange.ts';
export type { BoardStore, ChangeMeta, Column } from './BoardStore.ts';
export type { BoardEntries } from './bringIn/BoardEntries.ts';
export type {
  Arrival,
  BroughtComment,
  BroughtIn,
  BroughtNote,
  BroughtTable,
  Conflict,
  PlacedArrival,
  Placement,
  Return,
  Trace,
} from './bringIn/Bringing.ts';
export { bringIn } from './bringIn/bringIn.ts';
export { createBringing } from './bringIn/createBringing.ts';
export { createRestoring } from './bringIn/createRestoring.ts';
export { createTakingBack } from './bringIn/createTakingBack.ts';
export { placeArrivals } from './bringIn/placeArrivals.ts';
export { takeBackBroughtIn } from './bringIn/takeBackBroughtIn.ts';
export { type Cell, FIRST_ROW, LAST_ROW, type Place, type Position, UNSORTED } from './Cell.ts';
export { type Comment, parseComment } from './Comment.ts';
export { type CellEntry, cellPlaces } from './cellPlaces.ts';
export { confirmNote, duplicateNotes, recolourNotes, takeNameOff } from './changeNotes.ts';
export { NOTE_TEXT_LENGTH } from './cleanText.ts';
export {
  addComment,
  deleteComment,
  type NewComment,
  reopenComment,
  resolveComment,
  setLegend,
} from './commentCommands.ts';
export { createBoardStore } from './createBoardStore.ts';
export { createUndo, type Undo } from './createUndo.ts';
export type { OthersChange, StepFacts } from './createUndoSteps.ts';
export { deleteNotes } from './deleteNotes.ts';
export { editNoteText, noteText, setNoteText } from './editNoteText.ts';
export { exchangeNotes } from './exchangeNotes.ts';
export { fillCells, type NewText } from './fillCells.ts';
export { type Address, columnIndex, columnLetters, formatAddress, parseAddress } from './formatAddress.ts';
export { type Gap, gapKey, parseGap } from './Gap.ts';
export type { CopyRecord } from './gather/CopyRecord.ts';
export { copyId } from './gather/copyId.ts';
export type { Ledger } from './gather/copyState.ts';
export { type GatheredRoom, readGatheredRoom } from './gather/GatheredRoom.ts';
export type { Gathered, Gathering, GatherLayout } from './gather/Gathering.ts';
export { isReadOnlyCopy } from './gather/isReadOnlyCopy.ts';
export { mirrorNotes } from './gather/mirrorNotes.ts';
export { type GatheringPlan, planGathering } from './gather/planGathering.ts';
export { joinUndone, type UndoneGathering, undoGathering, undoingParts } from './gather/undoGathering.ts';
export { isGapKey } from './isId.ts';
export { mergeNotes } from './mergeNotes.ts';
export { migrateBoard } from './migrateBoard.ts';
export { moveNote, moveNotes, moveNoteToPosition, type NoteMove } from './moveNote.ts';
export { type MergedFrom, type Note, type ParsedNote, parseNote } from './Note.ts';
export { NOTE_COLOURS, type NoteColour, parseColour } from './NoteColour.ts';
export { nearestColour } from './nearestColour.ts';
export { NOTE_FILLS, type NoteFill } from './noteFills.ts';
export { orderBetween } from './orderBetween.ts';
export { parsePlace, parsePosition } from './parsePlace.ts';
export { type BoardSnapshot, type RawBoard, rawBoard, readBoard } from './readBoard.ts';
export { type Deleted, type DeletedEntry, restoreDeleted } from './restoreDeleted.ts';
export { DEFAULT_COLUMNS, isOrder, type ParsedSection, parseSection, type Section } from './Section.ts';
export {
  addSection,
  deleteSection,
  lockSection,
  moveSection,
  type NewSection,
  placeSection,
  recolourSection,
  renameSection,
  setSectionColumns,
  setSectionPrompt,
} from './sectionCommands.ts';
export { smallestSplice, type TextSplice } from './smallestSplice.ts';
export { isCrowded, tidiedClaims, tidySection } from './tidySection.ts';
