export {
  COMMAND_GROUPS,
  COMMANDS,
  type Command,
  type CommandGroup,
  type CommandId,
  findCommand,
} from './commandTable.ts';
export { isChord, type KeyChord, type PressedKey, parseChord, writeChord } from './keyChord.ts';
export { chordsOf, commandOf } from './keymap.ts';
