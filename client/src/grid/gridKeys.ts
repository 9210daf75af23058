import { isChord, type KeyChord, type PressedKey } from '../command/index.ts';
import type { Movement } from './movement.ts';

/** What a key does on a cell. */
export type GridCommand =
  | { move: Movement }
  | { moveNote: 'up' | 'down' | 'left' | 'right' }
  | {
      do: 'edit' | 'newAtEnd' | 'remove' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'menu' | 'escape';
    };

export interface GridKey extends KeyChord {
  /** The browser turns this key into an event of its own (`cut`, `copy`, `paste`), which is what is listened to. */
  isClipboard?: boolean;
  command: GridCommand;
}

const move = (key: string, movement: Movement, ctrl = false): GridKey => ({
  key,
  ctrl,
  command: { move: movement },
});

/**
 * Every key of the grid while navigating (accessibility.md, section 1), for the handler and for the list of keys.
 * Beside these a printable key starts a note in an empty place.
 */
export const GRID_KEYS: readonly GridKey[] = [
  move('ArrowUp', 'up'),
  move('ArrowDown', 'down'),
  move('ArrowLeft', 'left'),
  move('ArrowRight', 'right'),
  move('ArrowUp', 'jumpUp', true),
  move('ArrowDown', 'jumpDown', true),
  move('ArrowLeft', 'jumpLeft', true),
  move('ArrowRight', 'jumpRight', true),
  move('Home', 'rowStart'),
  move('End', 'rowEnd'),
  move('Home', 'gridStart', true),
  move('End', 'gridEnd', true),
  move('PageUp', 'pageUp'),
  move('PageDown', 'pageDown'),
  { key: 'ArrowUp', alt: true, shift: true, command: { moveNote: 'up' } },
  { key: 'ArrowDown', alt: true, shift: true, command: { moveNote: 'down' } },
  { key: 'ArrowLeft', alt: true, shift: true, command: { moveNote: 'left' } },
  { key: 'ArrowRight', alt: true, shift: true, command: { moveNote: 'right' } },
  { key: 'Enter', command: { do: 'edit' } },
  { key: 'F2', command: { do: 'edit' } },
  { key: 'Enter', ctrl: true, command: { do: 'newAtEnd' } },
  { key: 'Delete', command: { do: 'remove' } },
  { key: 'z', ctrl: true, command: { do: 'undo' } },
  { key: 'z', ctrl: true, shift: true, command: { do: 'redo' } },
  { key: 'y', ctrl: true, command: { do: 'redo' } },
  { key: 'x', ctrl: true, isClipboard: true, command: { do: 'cut' } },
  { key: 'c', ctrl: true, isClipboard: true, command: { do: 'copy' } },
  { key: 'v', ctrl: true, isClipboard: true, command: { do: 'paste' } },
  { key: 'F10', shift: true, command: { do: 'menu' } },
  { key: 'ContextMenu', command: { do: 'menu' } },
  { key: 'Escape', command: { do: 'escape' } },
];

interface GridPressedKey extends PressedKey {
  getModifierState(name: string): boolean;
}

/** What was meant: a command, words for a note (empty from an input method or a dead key), or nothing of ours. */
export type KeyMeaning = { command: GridCommand } | { write: string } | undefined;

/** What a key means on a cell. Nothing while composing; with AltGraph a key writes its character and is no command. */
export function keyMeaning(pressed: GridPressedKey): KeyMeaning {
  if (pressed.isComposing) return undefined;
  const { key } = pressed;
  if (key === 'Process' || key === 'Dead') return { write: '' };
  const isPrintable = [...key].length === 1;
  if (pressed.getModifierState('AltGraph')) return isPrintable ? { write: key } : undefined;
  const row = GRID_KEYS.find((entry) => isChord(entry, pressed));
  if (row !== undefined) return row.isClipboard ? undefined : { command: row.command };
  // A space alone is kept for voting and details.
  if (isPrintable && key !== ' ' && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey)
    return { write: key };
  return undefined;
}
