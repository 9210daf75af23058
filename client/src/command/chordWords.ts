import { type MessageKey, t } from '../messages/t.ts';
import { type KeyChord, writeChord } from './keyChord.ts';

/** Keys whose names in the browser are not what is printed on them. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  ArrowUp: 'keys.name.up',
  ArrowDown: 'keys.name.down',
  ArrowLeft: 'keys.name.left',
  ArrowRight: 'keys.name.right',
  PageUp: 'keys.name.pageUp',
  PageDown: 'keys.name.pageDown',
  ContextMenu: 'keys.name.menu',
  Escape: 'keys.name.escape',
  Delete: 'keys.name.delete',
  ' ': 'keys.name.space',
};

/** A chord as people write it: "Alt+Shift+U", "Ctrl+Up". */
export function chordWords(chord: KeyChord): string {
  const name = NAMES[chord.key];
  if (name === undefined) return writeChord(chord);
  const held = writeChord({ ...chord, key: 'X' }).slice(0, -1);
  return held + t(name);
}

/** All chords of a command: "F2 or Enter"; none: empty. */
export function chordsWords(chords: readonly KeyChord[]): string {
  return chords.map(chordWords).join(t('keys.or'));
}
