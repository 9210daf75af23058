import type { KeyboardEvent } from 'react';
import type { PresentStep } from './presentActions.ts';

interface PresentKey {
  readonly to: PresentStep;
  /** What does not fit the screen is shown first: a presenter's clicker has no other keys. */
  readonly isByScreen: boolean;
}

const KEYS: Readonly<Record<string, PresentKey>> = {
  ArrowRight: { to: 'next', isByScreen: false },
  ArrowLeft: { to: 'previous', isByScreen: false },
  PageDown: { to: 'next', isByScreen: true },
  PageUp: { to: 'previous', isByScreen: true },
  Home: { to: 'first', isByScreen: false },
  End: { to: 'last', isByScreen: false },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'target'>;

/** What a key does while the board is presented. Up and down are left to the browser, which scrolls. */
export function presentKey({ key, altKey, ctrlKey, metaKey, shiftKey, target }: Pressed) {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key !== ' ') return shiftKey ? undefined : KEYS[key];
  // On a button, Space presses it.
  if (target instanceof Element && target.closest('button')) return undefined;
  return KEYS[shiftKey ? 'PageUp' : 'PageDown'];
}
