import { isChord, type KeyChord, type PressedKey } from '../command/index.ts';

/** How an editor is left. `blur`: the person went elsewhere; `gone`: the note was deleted before a word was written. */
export type LeaveHow = 'enter' | 'tab' | 'shiftTab' | 'stay' | 'cancel' | 'blur' | 'gone';

/** What a key does in an editor, beside writing. */
export type EditorCommand = LeaveHow | 'newLine' | 'undo' | 'redo';

interface EditorKey extends KeyChord {
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

/** With the code that some browsers give an input method's keys instead of saying that it composes. */
interface EditorPressedKey extends PressedKey {
  readonly keyCode: number;
}

/** What a pressed key does in an editor; nothing while an input method composes, which owns Enter and Escape. */
export function editorCommand(pressed: EditorPressedKey): EditorCommand | undefined {
  if (pressed.isComposing || pressed.keyCode === 229) return undefined;
  return EDITOR_KEYS.find((row) => isChord(row, pressed))?.does;
}
