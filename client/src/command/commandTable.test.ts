import { afterEach, expect, it } from 'vitest';
import en from '../messages/en.json';
import { changeSettings } from '../session/settings.ts';
import { chordProblem } from './chordProblem.ts';
import { COMMANDS, type Command } from './commandTable.ts';
import {
  chordOwner,
  giveChord,
  hasRemapped,
  isRemapped,
  putAllKeysBack,
  putKeysBack,
  switchKeysOff,
} from './keyChoices.ts';
import { parseChord, writeChord } from './keyChord.ts';
import { chordsOf, commandOf } from './keymap.ts';

const commands: readonly Command[] = COMMANDS;
const names: Readonly<Record<string, unknown>> = en.command;
const chord = (text: string) => parseChord(text) ?? { key: '' };
const keysOf = (id: Command['id']) => chordsOf(id).map(writeChord);
const press = (text: string) => {
  const { key, ctrl = false, shift = false, alt = false } = chord(text);
  return { key, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: false, isComposing: false };
};

afterEach(() => changeSettings({ keys: {}, letters: true }));

it('names every command, and nothing that is none', () => {
  const named = Object.keys(names).filter((id) => typeof names[id] === 'string');
  expect(named.sort()).toEqual(commands.map(({ id }) => id).sort());
  for (const { group } of commands) expect(names['group']).toHaveProperty(group);
});

it('gives no chord to two commands', () => {
  const chords = commands.flatMap(({ keys, boardKeys = [] }) => [...keys, ...boardKeys]);
  expect(chords.filter((text, index) => chords.indexOf(text) !== index)).toEqual([]);
  for (const text of chords) expect(writeChord(chord(text))).toBe(text);
});

it('uses no key of screen readers, browsers or text fields', () => {
  for (const command of commands)
    for (const text of command.keys)
      expect([command.id, chordProblem(chord(text), command)]).toEqual([command.id, undefined]);
});

it('says why a chord cannot be chosen', () => {
  const [view, page] = ['undo', 'find'].map((id) => commands.find((command) => command.id === id)) as [
    Command,
    Command,
  ];
  expect(chordProblem(chord('Insert'), view)).toBe('screenReader');
  expect(chordProblem(chord('Shift+CapsLock'), view)).toBe('screenReader');
  expect(chordProblem(chord('Ctrl+Alt+ArrowUp'), view)).toBe('screenReader');
  expect(chordProblem(chord('Ctrl+W'), view)).toBe('browser');
  expect(chordProblem(chord('Shift+Tab'), view)).toBe('tab');
  expect(chordProblem(chord('U'), page)).toBe('writes');
  expect(chordProblem(chord('U'), view)).toBeUndefined();
  expect(chordProblem(chord('Delete'), page)).toBe('inFields');
  expect(chordProblem(chord('Alt+Enter'), page)).toBe('inFields');
  expect(chordProblem(chord('F9'), page)).toBeUndefined();
});

it('runs a command by the keys that were chosen, and no longer by its usual ones', () => {
  giveChord('undo', chord('Ctrl+K'));
  expect(commandOf(press('Ctrl+K'), 'view')).toBe('undo');
  expect(commandOf(press('Ctrl+Z'), 'view')).toBeUndefined();
  expect(isRemapped('undo')).toBe(true);
  switchKeysOff('undo');
  expect(commandOf(press('Ctrl+K'), 'view')).toBeUndefined();
  putKeysBack('undo');
  expect(commandOf(press('Ctrl+Z'), 'view')).toBe('undo');
  expect(hasRemapped()).toBe(false);
});

it('takes keys from the command that had them, and gives them back with its usual ones', () => {
  expect(chordOwner(chord('Ctrl+Y'), 'find')?.id).toBe('redo');
  giveChord('find', chord('Ctrl+Y'));
  expect(keysOf('redo')).toEqual(['Ctrl+Shift+Z']);
  putKeysBack('redo');
  expect(keysOf('redo')).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y']);
  expect(keysOf('find')).toEqual([]);
  putAllKeysBack();
  expect(keysOf('find')).toEqual(['Alt+Shift+F']);
});

it('has single letters on the board alone, and only while they are on', () => {
  expect(commandOf(press('n'), 'view', 'board')).toBe('newAtEnd');
  expect(commandOf(press('n'), 'view')).toBeUndefined();
  changeSettings({ letters: false });
  expect(commandOf(press('n'), 'view', 'board')).toBeUndefined();
});

it('takes a letter for the board in place of a command’s letters, and leaves its other keys', () => {
  giveChord('newAtEnd', chord('J'));
  expect(commandOf(press('j'), 'view', 'board')).toBe('newAtEnd');
  expect(commandOf(press('n'), 'view', 'board')).toBeUndefined();
  expect(commandOf(press('Ctrl+Enter'), 'view')).toBe('newAtEnd');
  giveChord('newAtEnd', chord('Ctrl+J'));
  expect(chordsOf('newAtEnd', 'board').map(writeChord)).toEqual(['Ctrl+J', 'J']);
  switchKeysOff('newAtEnd');
  expect(commandOf(press('j'), 'view', 'board')).toBeUndefined();
  putKeysBack('newAtEnd');
  expect(chordsOf('newAtEnd', 'board').map(writeChord)).toEqual(['Ctrl+Enter', 'N']);
});

it('knows whose a letter is, gives it back with the usual keys, and takes none while letters are off', () => {
  const [move, all] = ['moveTo', 'undo'].map((id) => commands.find((one) => one.id === id)) as [
    Command,
    Command,
  ];
  expect(chordOwner(chord('C'), 'moveTo')?.id).toBe('colour');
  giveChord('moveTo', chord('C'));
  expect(commandOf(press('c'), 'view', 'board')).toBe('moveTo');
  expect(chordsOf('colour', 'board')).toEqual([]);
  putKeysBack('colour');
  expect(commandOf(press('c'), 'view', 'board')).toBe('colour');
  expect(chordsOf('moveTo', 'board')).toEqual([]);
  changeSettings({ letters: false });
  expect(chordProblem(chord('Z'), move)).toBe('lettersOff');
  expect(chordProblem(chord('Ctrl+K'), all)).toBeUndefined();
  expect(chordOwner(chord('C'), 'moveTo')?.id).toBe('colour');
});
