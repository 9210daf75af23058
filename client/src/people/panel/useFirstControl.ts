import { type RefObject, useEffect, useRef } from 'react';

const CONTROL = 'input, select, textarea, button';

/** Gives the focus to what a form begins with: it has taken the place of what had it. */
export function useFirstControl(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const checked = form.current?.querySelector<HTMLElement>('input:checked');
    (checked ?? form.current?.querySelector<HTMLElement>(CONTROL))?.focus();
  }, []);
  return form;
}
