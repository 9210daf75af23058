import { type CommandId, commandOf, findCommand, type PressedKey } from '../command/index.ts';

interface GridPressedKey extends PressedKey {
  getModifierState(name: string): boolean;
}

/** What was meant: a command, words for a note (empty from an input method or a dead key), or nothing of ours. */
export type KeyMeaning = { command: CommandId } | { write: string } | undefined;

/** What a key means on a cell. Nothing while composing; with AltGraph a key writes its character and is no command. */
export function keyMeaning(pressed: GridPressedKey): KeyMeaning {
  if (pressed.isComposing) return undefined;
  const { key } = pressed;
  if (key === 'Process' || key === 'Dead') return { write: '' };
  const isPrintable = [...key].length === 1;
  if (pressed.getModifierState('AltGraph')) return isPrintable ? { write: key } : undefined;
  const command = commandOf(pressed, 'view');
  // The browser makes events of its own of cut, copy and paste; those are listened to.
  if (command !== undefined) return findCommand(command)?.isClipboard === true ? undefined : { command };
  // A space alone never begins a note: it has a meaning on a cell, or was switched off.
  if (isPrintable && key !== ' ' && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey)
    return { write: key };
  return undefined;
}
