/** What of a pressed key decides about its command. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  /** Where the key lies, as the browser names it ("KeyU"). */
  readonly code?: string;
}

/** A key with what is held down beside it. A letter is written small. */
export interface KeyChord {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

const isOne = (key: string) => [...key].length === 1;
const small = (key: string) => (isOne(key) ? key.toLowerCase() : key);

/** A character such as "/", which lies behind Shift on some keyboards and not on others. */
const isSymbol = (key: string) => isOne(key) && !/[\p{L}\p{N}\s]/u.test(key);

/**
 * The key that was meant. A Mac makes another letter of one that is pressed with Option ("¨" of Alt+Shift+U), and Shift
 * makes "!" of a 1; then its place on the keyboard tells. A "/" behind Shift is meant as one: Alt+/ is on every keyboard.
 */
function meantKey({ key, code = '', altKey, shiftKey }: PressedKey): string {
  const digit = /^Digit(.)$/.exec(code)?.[1];
  if (altKey && shiftKey && digit !== undefined && key !== '/') return digit;
  const isOdd = altKey && (key === 'Dead' || (isOne(key) && key > '~'));
  if (!isOdd) return small(key);
  return code === 'Slash' ? '/' : (/^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key);
}

/** Whether the chord alone would write something: such a one is a command on a note of the board, and nowhere else. */
export function isLetter({ key, ctrl, alt }: KeyChord): boolean {
  return !ctrl && !alt && isOne(key) && key !== ' ';
}

/** Whether exactly this chord was pressed: nothing else held, a letter in either case. */
export function isChord(chord: KeyChord, pressed: PressedKey): boolean {
  return (
    chord.key === meantKey(pressed) &&
    (chord.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
    ((chord.shift ?? false) === pressed.shiftKey || (isSymbol(chord.key) && !chord.shift)) &&
    (chord.alt ?? false) === pressed.altKey
  );
}

/** The chord that was pressed, or `undefined` while only Control, Shift or Alt is down. */
export function pressedChord(pressed: PressedKey): KeyChord | undefined {
  const key = meantKey(pressed);
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(key)) return undefined;
  return {
    key,
    ...((pressed.ctrlKey || pressed.metaKey) && { ctrl: true }),
    ...(pressed.shiftKey && !isSymbol(key) && { shift: true }),
    ...(pressed.altKey && { alt: true }),
  };
}

/** The chord in "Alt+Shift+U", or `undefined` where it is none: modifiers first, one key at the end. */
export function parseChord(text: string): KeyChord | undefined {
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
  const key = text === '+' ? '+' : parts.at(-1);
  const held = text === '+' ? [] : parts.slice(0, -1);
  if (key === undefined || key === '' || !held.every((name) => ['Ctrl', 'Shift', 'Alt'].includes(name)))
    return undefined;
  const [ctrl, shift, alt] = ['Ctrl', 'Shift', 'Alt'].map((name) => held.includes(name));
  return {
    key: key === 'Space' ? ' ' : small(key),
    ...(ctrl && { ctrl }),
    ...(shift && { shift }),
    ...(alt && { alt }),
  };
}

/** The text of a chord, as parseChord reads it. */
export function writeChord({ key, ctrl, shift, alt }: KeyChord): string {
  const name = key === ' ' ? 'Space' : isOne(key) ? key.toUpperCase() : key;
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}
