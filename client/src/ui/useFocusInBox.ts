import { type FocusEvent, useLayoutEffect, useRef } from 'react';

const FIRST = '[tabindex]';

/**
 * Keeps the focus in a box whose controls are others when what it is about has changed: where the one that had it
 * has gone, what the box begins with has it, which says how things are now.
 */
export function useFocusInBox() {
  const ref = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);

  // After every commit: the one that takes the control away is the one in which the focus is lost.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isInside.current && isLost) ref.current?.querySelector<HTMLElement>(FIRST)?.focus();
  });

  return {
    ref,
    onFocus() {
      isInside.current = true;
    },
    onBlur({ relatedTarget }: FocusEvent) {
      // Without a goal it is the control that has gone, or the window that was left.
      if (relatedTarget !== null && ref.current?.contains(relatedTarget as Node) !== true)
        isInside.current = false;
    },
  };
}
