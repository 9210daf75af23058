/** What of a pressed key decides about its command. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** A key with what is held down beside it. A letter is written small. */
export interface KeyChord {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

const small = (key: string) => ([...key].length === 1 ? key.toLowerCase() : key);

/** Whether exactly this chord was pressed: nothing else held, a letter in either case. */
export function isChord(chord: KeyChord, pressed: PressedKey): boolean {
  return (
    chord.key === small(pressed.key) &&
    (chord.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
    (chord.shift ?? false) === pressed.shiftKey &&
    (chord.alt ?? false) === pressed.altKey
  );
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
  const name = key === ' ' ? 'Space' : [...key].length === 1 ? key.toUpperCase() : key;
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}
