import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus in a list whose rows move and go, and take it along otherwise. Buttons have a name as `data-button`;
 * `keep` names the ones to have the focus after the next change, the first of them that is there.
 */
export function useKeptFocus(first: readonly string[]) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef(first);
  // After every commit: the one that moves the row is the one in which the focus is lost.
  useLayoutEffect(() => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-button]') ?? [])];
    const found = wanted.current
      .map((name) => buttons.find((button) => button.dataset['button'] === name))
      .find((button) => button !== undefined);
    wanted.current = [];
    found?.focus();
  });
  const keep = (...names: string[]) => {
    wanted.current = names;
  };
  return { list, keep };
}
