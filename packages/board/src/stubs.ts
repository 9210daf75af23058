import type * as Y from 'yjs';
import type { Board } from './Board.ts';
import type { BoardChange } from './BoardChange.ts';
import type { BoardStore } from './BoardStore.ts';
import type { Cell, Position } from './Cell.ts';
import type { Comment } from './Comment.ts';
import type { Gap } from './Gap.ts';
import type { Note } from './Note.ts';
import type { NoteColour } from './NoteColour.ts';
import type { Section } from './Section.ts';

export interface CellEntry { readonly id: string; readonly row: number; readonly kind: 'note' | 'gap' }
export interface NewNote { section: string; row?: number | undefined; text: string; colour: NoteColour; author: string; typedBy?: string | undefined; lang?: string | undefined; room?: string | undefined; source?: string | undefined; createdAt?: number | undefined; position?: Position | undefined; id?: string | undefined }
export interface NewSection { title: string; prompt?: string | undefined; colour?: NoteColour | undefined; columns?: number | undefined; index?: number | undefined; lang?: string | undefined; id?: string | undefined }
export interface NewComment { note: string; text: string; author: string; typedBy?: string | undefined; replyTo?: string | undefined; lang?: string | undefined }
export interface TextSplice { readonly at: number; readonly remove: number; readonly insert: string }
export interface Undo { undo(): readonly BoardChange[] | undefined; redo(): readonly BoardChange[] | undefined; canUndo(): boolean; canRedo(): boolean; subscribe(listener: () => void): () => void; stopCapturing(): void; destroy(): void }
export interface BoardSnapshot { readonly sections: readonly Section[]; readonly notes: readonly Note[]; readonly gaps: readonly Gap[]; readonly comments: readonly Comment[]; readonly legend: Readonly<Record<string, string>> }
export interface RawBoard { sections: Record<string, unknown>; notes: Record<string, unknown>; gaps: Record<string, unknown>; comments: Record<string, unknown>; legend: Record<string, unknown> }
const missing = (): never => { throw new Error('not built yet'); };
export const cellPlaces = (_entries: Iterable<CellEntry>): ReadonlyMap<string, number> => missing();
export const addSection = (_board: Board, _section: NewSection): string => missing();
export const renameSection = (_board: Board, _id: string, _title: string): boolean => missing();
export const setSectionPrompt = (_board: Board, _id: string, _prompt: string): boolean => missing();
export const recolourSection = (_board: Board, _id: string, _colour: NoteColour): boolean => missing();
export const moveSection = (_board: Board, _id: string, _index: number): boolean => missing();
export const placeSection = (_board: Board, _id: string, _position: Position): boolean => missing();
export const setSectionColumns = (_board: Board, _id: string, _columns: number): boolean => missing();
export const lockSection = (_board: Board, _id: string, _locked: boolean): boolean => missing();
export const deleteSection = (_board: Board, _id: string): boolean => missing();
export const addNote = (_board: Board, _note: NewNote): string => missing();
export const insertNote = (_board: Board, _note: NewNote & { row: number }): string => missing();
export const editNoteText = (_board: Board, _id: string, _splice: TextSplice): boolean => missing();
export const setNoteText = (_board: Board, _id: string, _text: string): boolean => missing();
export const moveNote = (_board: Board, _id: string, _to: Cell): boolean => missing();
export const moveNoteToPosition = (_board: Board, _id: string, _position: Position): boolean => missing();
export const deleteNotes = (_board: Board, _ids: readonly string[]): boolean => missing();
export const recolourNotes = (_board: Board, _ids: readonly string[], _colour: NoteColour): boolean => missing();
export const duplicateNote = (_board: Board, _id: string, _by: { author: string; typedBy?: string | undefined }): string | undefined => missing();
export const mergeNotes = (_board: Board, _intoId: string, _otherId: string): boolean => missing();
export const confirmNote = (_board: Board, _id: string): boolean => missing();
export const addComment = (_board: Board, _comment: NewComment): string | undefined => missing();
export const resolveComment = (_board: Board, _id: string, _by: string): boolean => missing();
export const deleteComment = (_board: Board, _id: string): boolean => missing();
export const setLegend = (_board: Board, _colour: NoteColour, _label: string): boolean => missing();
export const noteText = (_board: Board, _id: string): Y.Text | undefined => missing();
export const smallestSplice = (_before: string, _after: string, _caret?: number): TextSplice => missing();
export const createUndo = (_board: Board, _store?: BoardStore): Undo => missing();
export const migrateBoard = (_board: Board): void => missing();
export const readBoard = (_board: Board): BoardSnapshot => missing();
export const rawBoard = (_board: Board): RawBoard => missing();
export const createBoardStore = (_board: Board): BoardStore => missing();
export const tidySection = (_board: Board, _section: string): boolean => missing();
export const isCrowded = (_board: Board, _section: string): boolean => missing();
