export { chordProblem } from './chordProblem.ts';
export { chordsWords, chordWords } from './chordWords.ts';
export {
  COMMAND_GROUPS,
  COMMANDS,
  type Command,
  type CommandId,
  findCommand,
  type PageCommandId,
  type ViewCommandId,
} from './commandTable.ts';
export {
  chordOwner,
  giveChord,
  hasRemapped,
  isRemapped,
  putAllKeysBack,
  putKeysBack,
  switchKeysOff,
} from './keyChoices.ts';
export { isChord, isLetter, type KeyChord, type PressedKey, pressedChord, writeChord } from './keyChord.ts';
export { chordsOf, commandOf, lettersOf } from './keymap.ts';
