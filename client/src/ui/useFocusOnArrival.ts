import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const IN_USE = 'input, select, textarea';

/**
 * Gives the focus to what has taken the place of what had it. Not while it is put up: Orca, which does not know it yet,
 * says nothing of it then [measured with the words on a file: silent three times of three, and heard an instant later].
 * Whoever was in a field elsewhere, or has gone on to a neighbour in that instant, stays there.
 */
export function useFocusOnArrival<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(() => {
    const { activeElement } = document;
    const isElsewhere = before.current?.matches(IN_USE);
    const hasGoneOn =
      activeElement !== before.current && element.current?.parentElement?.contains(activeElement);
    if (!isElsewhere && !hasGoneOn) element.current?.focus();
  }, []);
  return element;
}
