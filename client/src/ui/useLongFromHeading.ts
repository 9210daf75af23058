import { type RefObject, useEffect, useRef } from 'react';

/** So many words are heard at once without losing the thread. */
const HEARD_AT_ONCE = 40;

const isLong = (element: Element) => (element.textContent ?? '').trim().split(/\s+/).length > HEARD_AT_ONCE;

/**
 * A dialog that has the focus as a whole is read as a whole [measured with Orca: a plan of eight stages in one breath].
 * A long one is read from its heading on instead, at the reader's own pace.
 */
export function useLongFromHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // After the dialog has taken the focus, where nothing in it asked for it.
  useEffect(() => {
    const { activeElement } = document;
    const hasFocus = activeElement?.getAttribute('role') === 'dialog';
    if (hasFocus && activeElement.contains(heading.current) && isLong(activeElement))
      heading.current?.focus();
  }, []);
  return heading;
}
