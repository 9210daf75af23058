import { changeSettings, settings } from '../session/settings.ts';
import { COMMANDS, type Command, type CommandId } from './commandTable.ts';
import { type KeyChord, writeChord } from './keyChord.ts';
import { chordsOf } from './keymap.ts';

/** Whether this person has chosen other keys for the command, or none. */
export function isRemapped(id: CommandId): boolean {
  return settings.get().keys[id] !== undefined;
}

/** Whether any command has other keys than usual. */
export function hasRemapped(): boolean {
  return COMMANDS.some(({ id }) => isRemapped(id));
}

/** The other command that has this chord, on the board or anywhere. */
export function chordOwner(chord: KeyChord, id: CommandId): Command | undefined {
  const text = writeChord(chord);
  return COMMANDS.find(
    (command: Command) =>
      command.id !== id && chordsOf(command.id, 'board').some((other) => writeChord(other) === text),
  );
}

/** Gives a command one chord in place of those it had; whoever had it loses it. */
export function giveChord(id: CommandId, chord: KeyChord): void {
  const text = writeChord(chord);
  const owner = chordOwner(chord, id);
  const rest =
    owner &&
    chordsOf(owner.id)
      .map(writeChord)
      .filter((other) => other !== text);
  changeSettings({
    keys: { ...settings.get().keys, ...(owner && { [owner.id]: rest ?? [] }), [id]: [text] },
  });
}

/** No keys at all: the command stays in menus and in the palette. */
export function switchKeysOff(id: CommandId): void {
  changeSettings({ keys: { ...settings.get().keys, [id]: [] } });
}

/** The usual keys again. Whoever was given one of them meanwhile loses it. */
export function putKeysBack(id: CommandId): void {
  const { [id]: _, ...keys } = settings.get().keys;
  const usual: readonly string[] = COMMANDS.find((command) => command.id === id)?.keys ?? [];
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
