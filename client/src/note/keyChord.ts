/** What of a pressed key decides about its command. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** A key in a table of keys, with what is held down beside it. A letter is written small. */
export interface KeyChord {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** Whether exactly this chord was pressed: nothing else held, a letter in either case. */
export function isChord(chord: KeyChord, pressed: PressedKey): boolean {
  const key = [...pressed.key].length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return (
    chord.key === key &&
    (chord.ctrl ?? false) === (pressed.ctrlKey || pressed.metaKey) &&
    (chord.shift ?? false) === pressed.shiftKey &&
    (chord.alt ?? false) === pressed.altKey
  );
}
