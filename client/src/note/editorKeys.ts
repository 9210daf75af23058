/** How an editor is left. `blur`: the person went elsewhere; `gone`: the note was deleted before a word was written. */
export type LeaveHow = 'enter' | 'tab' | 'shiftTab' | 'stay' | 'cancel' | 'blur' | 'gone';

/** What a key does in an editor, beside writing. */
export type EditorCommand = LeaveHow | 'newLine' | 'undo' | 'redo';

interface EditorKey {
  key: string;
  ctrl?: boolean;
  shift?: boolean;
  alt?: boolean;
  does: EditorCommand;
}

/** The keys while editing (accessibility.md, section 1). Shift+Enter breaks the line by itself. */
export const EDITOR_KEYS: readonly EditorKey[] = [
  { key: 'Enter', does: 'enter' },
  { key: 'Enter', ctrl: true, does: 'stay' },
  { key: 'F2', does: 'stay' },
  { key: 'Enter', alt: true, does: 'newLine' },
  { key: 'Enter', shift: true, does: 'newLine' },
  { key: 'Tab', does: 'tab' },
  { key: 'Tab', shift: true, does: 'shiftTab' },
  { key: 'Escape', does: 'cancel' },
  { key: 'z', ctrl: true, does: 'undo' },
  { key: 'z', ctrl: true, shift: true, does: 'redo' },
  { key: 'y', ctrl: true, does: 'redo' },
];

export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** What a pressed key does in an editor; nothing while an input method composes, which owns Enter and Escape. */
export function editorCommand(pressed: PressedKey): EditorCommand | undefined {
  if (pressed.isComposing || pressed.keyCode === 229) return undefined;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return EDITOR_KEYS.find(
    (row) =>
      row.key === key &&
      (row.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
      (row.shift ?? false) === pressed.shiftKey &&
      (row.alt ?? false) === pressed.altKey,
  )?.does;
}
