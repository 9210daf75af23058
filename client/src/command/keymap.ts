import { settings } from '../session/settings.ts';
import { COMMANDS, type Command, type CommandId } from './commandTable.ts';
import { isChord, type KeyChord, type PressedKey, parseChord } from './keyChord.ts';

interface KeymapRow {
  readonly command: Command;
  readonly chords: readonly KeyChord[];
  readonly boardChords: readonly KeyChord[];
}

const read = (texts: readonly string[]) => texts.flatMap((text) => parseChord(text) ?? []);

let rows: readonly KeymapRow[] = [];
let readFrom: unknown;

/** The table of commands with the keys that this person has for them. */
function keymap(): readonly KeymapRow[] {
  const now = settings.get();
  if (readFrom === now) return rows;
  readFrom = now;
  rows = COMMANDS.map((command: Command) => ({
    command,
    chords: read(now.keys[command.id] ?? command.keys),
    boardChords: now.letters ? read(command.boardKeys ?? []) : [],
  }));
  return rows;
}

/** The chords that run a command now; none where they were switched off. */
export function chordsOf(id: CommandId, view?: 'board'): readonly KeyChord[] {
  const found = keymap().find((entry) => entry.command.id === id);
  if (found === undefined) return [];
  return view === 'board' ? [...found.chords, ...found.boardChords] : found.chords;
}

/** The command that a pressed key runs; on the board a single letter may be one. Nothing while an input method composes. */
export function commandOf(
  pressed: PressedKey,
  where: Command['where'],
  view?: 'board',
): CommandId | undefined {
  if (pressed.isComposing) return undefined;
  return keymap().find(
    ({ command, chords, boardChords }) =>
      command.where === where &&
      (chords.some((chord) => isChord(chord, pressed)) ||
        (view === 'board' && boardChords.some((chord) => isChord(chord, pressed)))),
  )?.command.id;
}
