import { settings } from '../session/settings.ts';
import type { Command } from './commandTable.ts';
import { isLetter, type KeyChord, writeChord } from './keyChord.ts';

/** Why a chord cannot be a command's; the words are the message `keys.problem.<this>`. */
export type ChordProblem =
  | 'screenReader'
  | 'browser'
  | 'tab'
  | 'escape'
  | 'writes'
  | 'lettersOff'
  | 'inFields';

/** Insert and CapsLock begin every command of NVDA, JAWS and Orca. */
const SCREEN_READER_KEYS = ['Insert', 'CapsLock', 'NumLock', 'ScrollLock'];

/** What browsers keep for themselves, or what people would miss most. */
const BROWSER_CHORDS: ReadonlySet<string> = new Set(
  [
    ...[
      'L',
      'T',
      'N',
      'W',
      'R',
      'Q',
      'F',
      'P',
      'S',
      'D',
      'J',
      'H',
      'O',
      'U',
      'C',
      'X',
      'V',
      '0',
      '+',
      '-',
      '=',
    ],
    ...['Shift+N', 'Shift+T', 'Shift+W', 'Shift+I', 'Shift+J', 'Shift+C', 'Shift+Delete'],
  ].map((keys) => `Ctrl+${keys}`),
);
const BROWSER_KEYS: ReadonlySet<string> = new Set([
  ...['F1', 'F5', 'F7', 'F11', 'F12', 'Shift+F5', 'Alt+F4', 'Alt+D', 'Alt+E', 'Alt+F'],
  ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Ctrl+F4', 'Ctrl+F5'],
]);

const isFunctionKey = (key: string) => /^F\d{1,2}$/.test(key);

/** What speaks against a chord for a command, or `undefined`. accessibility.md, section 1, names the forbidden keys. */
export function chordProblem(chord: KeyChord, { id, where, isClipboard }: Command): ChordProblem | undefined {
  const { key, ctrl = false, alt = false } = chord;
  const text = writeChord(chord);
  if (isClipboard) return undefined;
  if (SCREEN_READER_KEYS.includes(key) || (ctrl && alt)) return 'screenReader';
  if (key === 'Tab') return 'tab';
  if (key === 'Escape' && id !== 'escape') return 'escape';
  if (BROWSER_CHORDS.has(text) || BROWSER_KEYS.has(text) || (ctrl && /^[1-9]$/.test(key))) return 'browser';
  const isHeld = ctrl || alt;
  // On the board a letter may be a command; what the page hears everywhere would be heard while somebody writes.
  if (isLetter(chord) && where === 'page') return 'writes';
  if (isLetter(chord) && !settings.get().letters) return 'lettersOff';
  if (where === 'page' && (key === 'Enter' || (!isHeld && !isFunctionKey(key)))) return 'inFields';
  return undefined;
}
