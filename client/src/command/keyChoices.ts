import { changeSettings, settings } from '../session/settings.ts';
import { COMMANDS, type Command, type CommandId } from './commandTable.ts';
import { isLetter, type KeyChord, writeChord } from './keyChord.ts';
import { chordsOf, lettersOf } from './keymap.ts';

/** Whether this person has chosen other keys for the command, or none. */
export function isRemapped(id: CommandId): boolean {
  return settings.get().keys[id] !== undefined;
}

/** Whether any command has other keys than usual. */
export function hasRemapped(): boolean {
  return COMMANDS.some(({ id }) => isRemapped(id));
}

const allChordsOf = (id: CommandId) => [...chordsOf(id), ...lettersOf(id)];

/** The other command that has this chord, on the board or anywhere. */
export function chordOwner(chord: KeyChord, id: CommandId): Command | undefined {
  const text = writeChord(chord);
  return COMMANDS.find(
    (command: Command) =>
      command.id !== id && allChordsOf(command.id).some((other) => writeChord(other) === text),
  );
}

/** Gives a command one chord in place of those it had, a letter in place of its letters; whoever had it loses it. */
export function giveChord(id: CommandId, chord: KeyChord): void {
  const text = writeChord(chord);
  const owner = chordOwner(chord, id);
  const rest = owner && allChordsOf(owner.id).map(writeChord);
  const kept = (isLetter(chord) ? chordsOf(id) : lettersOf(id)).map(writeChord);
  changeSettings({
    keys: {
      ...settings.get().keys,
      ...(owner && { [owner.id]: rest?.filter((other) => other !== text) ?? [] }),
      [id]: [...kept, text],
    },
  });
}

/** No keys at all: the command stays in menus and in the palette. */
export function switchKeysOff(id: CommandId): void {
  changeSettings({ keys: { ...settings.get().keys, [id]: [] } });
}

/** The usual keys again. Whoever was given one of them meanwhile loses it. */
export function putKeysBack(id: CommandId): void {
  const { [id]: _, ...keys } = settings.get().keys;
  const command: Command | undefined = COMMANDS.find((one) => one.id === id);
  const usual = [...(command?.keys ?? []), ...(command?.boardKeys ?? [])];
  const others = Object.entries(keys).map(([other, chords]) => [
    other,
    chords.filter((chord) => !usual.includes(chord)),
  ]);
  changeSettings({ keys: Object.fromEntries(others) });
}

/** Everybody's usual keys again. */
export function putAllKeysBack(): void {
  changeSettings({ keys: {} });
}
