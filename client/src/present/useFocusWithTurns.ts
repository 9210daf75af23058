import { type RefObject, useLayoutEffect } from 'react';

/** Where the focus is: on the letters, in what is read, or on a button. */
export type FocusPlace = 'letters' | 'reading' | 'button';

export function focusPlaceOf(target: EventTarget): FocusPlace {
  const element = target instanceof Element ? target : undefined;
  if (element?.closest('[role="slider"]')) return 'letters';
  return element?.closest('button') ? 'button' : 'reading';
}

/**
 * Each section begins at its top. Who reads is taken to the next heading, which is heard by itself, as the letters are;
 * whoever is on a button stays on it, and `say` tells them.
 */
export function useFocusWithTurns(
  panel: RefObject<HTMLElement | null>,
  focusPlace: RefObject<FocusPlace>,
  page: string,
  say: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn alone does this, and nothing that others do
  useLayoutEffect(() => {
    const dialog = panel.current?.closest<HTMLElement>('[role="dialog"]');
    if (!dialog) return;
    dialog.scrollTop = 0;
    if (focusPlace.current === 'button') say();
    else focusIn(dialog, focusPlace.current);
  }, [page]);
}

/** To where one chooses a section, or to where one reads it. */
export function focusIn(dialog: HTMLElement, place: 'letters' | 'reading'): void {
  const to = dialog.querySelector<HTMLElement>(place === 'letters' ? '[role="slider"]' : 'h2');
  to?.focus({ preventScroll: place === 'reading' });
}
