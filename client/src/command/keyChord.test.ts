import { expect, it } from 'vitest';
import { isChord, type PressedKey, parseChord, pressedChord, writeChord } from './keyChord.ts';

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const chord = (text: string) => parseChord(text) ?? { key: '' };

it('reads what it writes', () => {
  for (const text of ['Alt+Shift+U', 'Ctrl+/', 'Space', 'Shift+F10', 'Ctrl++', '+', 'Ctrl+Alt+ArrowUp'])
    expect(writeChord(chord(text))).toBe(text);
  for (const odd of ['', 'Ctrl+', 'Hyper+U', 'U+Ctrl']) expect(parseChord(odd)).toBeUndefined();
});

it('is pressed with exactly what is held, a letter in either case, Command for Control', () => {
  expect(isChord(chord('Alt+Shift+U'), press('U', { altKey: true, shiftKey: true }))).toBe(true);
  expect(isChord(chord('Alt+Shift+U'), press('u', { altKey: true }))).toBe(false);
  expect(isChord(chord('Ctrl+Z'), press('z', { metaKey: true }))).toBe(true);
  expect(isChord(chord('Ctrl+Z'), press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
});

it('finds a sign that lies behind Shift on some keyboards', () => {
  expect(isChord(chord('Ctrl+/'), press('/', { ctrlKey: true, shiftKey: true }))).toBe(true);
  expect(writeChord(pressedChord(press('/', { ctrlKey: true, shiftKey: true })) ?? { key: '' })).toBe(
    'Ctrl+/',
  );
});

it('finds by its place a key that Option turns into another letter on a Mac', () => {
  const held = { altKey: true, shiftKey: true };
  expect(isChord(chord('Alt+Shift+U'), press('Dead', { ...held, code: 'KeyU' }))).toBe(true);
  expect(isChord(chord('Alt+Shift+W'), press('„', { ...held, code: 'KeyW' }))).toBe(true);
  expect(isChord(chord('Alt+/'), press('÷', { altKey: true, code: 'Slash' }))).toBe(true);
  expect(isChord(chord('Alt+Shift+W'), press('ü', { code: 'KeyW' }))).toBe(false);
});

it('finds a digit by its place, since Shift makes another sign of it; a / stays what it is', () => {
  const held = { altKey: true, shiftKey: true };
  for (const key of ['!', '1', '⁄'])
    expect(isChord(chord('Alt+Shift+1'), press(key, { ...held, code: 'Digit1' }))).toBe(true);
  expect(isChord(chord('Alt+Shift+7'), press('/', { ...held, code: 'Digit7' }))).toBe(false);
  expect(isChord(chord('Alt+/'), press('/', { ...held, code: 'Digit7' }))).toBe(true);
  expect(isChord(chord('Alt+Shift+1'), press('!', { shiftKey: true, code: 'Digit1' }))).toBe(false);
});

it('takes no chord from a held key alone', () => {
  for (const key of ['Control', 'Shift', 'Alt', 'Meta']) expect(pressedChord(press(key))).toBeUndefined();
});
