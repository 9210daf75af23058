import { settings } from '../session/settings.ts';
import { COMMANDS, type Command, type CommandId } from './commandTable.ts';
import { isChord, isLetter, type KeyChord, type PressedKey, parseChord } from './keyChord.ts';

interface KeymapRow {
  readonly command: Command;
  readonly chords: readonly KeyChord[];
  /** On the board alone, while single letters are on. */
  readonly letters: readonly KeyChord[];
}

const read = (texts: readonly string[]) => texts.flatMap((text) => parseChord(text) ?? []);

let rows: readonly KeymapRow[] = [];
let readFrom: unknown;

/** The table of commands with the keys that this person has for them. */
function keymap(): readonly KeymapRow[] {
  const now = settings.get();
  if (readFrom === now) return rows;
  readFrom = now;
  rows = COMMANDS.map((command: Command) => {
    const all = read(now.keys[command.id] ?? [...command.keys, ...(command.boardKeys ?? [])]);
    return { command, chords: all.filter((chord) => !isLetter(chord)), letters: all.filter(isLetter) };
  });
  return rows;
}

const lettersOn = (letters: readonly KeyChord[]) => (settings.get().letters ? letters : []);

/** The single letters of a command, also while none of them is on. */
export function lettersOf(id: CommandId): readonly KeyChord[] {
  return keymap().find(({ command }) => command.id === id)?.letters ?? [];
}

/** The chords that run a command now; none where they were switched off. */
export function chordsOf(id: CommandId, view?: 'board'): readonly KeyChord[] {
  const found = keymap().find((entry) => entry.command.id === id);
  if (found === undefined) return [];
  return view === 'board' ? [...found.chords, ...lettersOn(found.letters)] : found.chords;
}

/** The command that a pressed key runs; on the board a single letter may be one. Nothing while an input method composes. */
export function commandOf(
  pressed: PressedKey,
  where: Command['where'],
  view?: 'board',
): CommandId | undefined {
  if (pressed.isComposing) return undefined;
  return keymap().find(
    ({ command, chords, letters }) =>
      command.where === where &&
      (chords.some((chord) => isChord(chord, pressed)) ||
        (view === 'board' && lettersOn(letters).some((chord) => isChord(chord, pressed)))),
  )?.command.id;
}
