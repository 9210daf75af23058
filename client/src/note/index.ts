export { NewNoteEditor, type NewNoteEditorProps } from './NewNoteEditor.tsx';
export { NoteDialogs } from './NoteDialogs.tsx';
export { type LeaveHow, NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
export { NoteMark } from './NoteMark.tsx';
export { createNoteActions, type Direction, type NoteActions, type NoteDialog } from './noteActions.ts';
export type { EditTarget, NoteView } from './noteViews.ts';
export { authorWords, colourWords } from './noteWords.ts';
export { useChangeDigest } from './useChangeDigest.ts';
export { noteActionsOf, useNoteActions } from './useNoteActions.ts';
