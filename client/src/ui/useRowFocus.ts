import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react';

interface RowFocusOptions {
  /** The rows in their order. */
  ids: readonly string[];
  startAt: string | undefined;
  autoFocus: boolean;
  onReach: ((id: string) => void) | undefined;
}

/** Where Tab and the arrow keys are in a list of rows. When the row with the focus goes, the next one has it. */
export function useRowFocus({ ids, startAt, autoFocus, onReach }: RowFocusOptions) {
  const list = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);
  const index = useRef(0);
  const [reached, setReached] = useState(startAt);
  const isThere = reached !== undefined && ids.includes(reached);
  const stop = isThere ? reached : ids[Math.min(index.current, ids.length - 1)];

  const findAll = (name: string, id: string | undefined) =>
    [...(list.current?.querySelectorAll<HTMLElement>(`[${name}]`) ?? [])].filter(
      (element) => element.getAttribute(name) === id,
    );
  const find = (name: string, id: string | undefined) => findAll(name, id)[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes up
  useLayoutEffect(() => {
    if (autoFocus) find('data-row', stop)?.focus();
  }, []);

  // After every commit: the one that takes a row away is the one in which the focus is lost.
  useLayoutEffect(() => {
    if (stop !== undefined) index.current = ids.indexOf(stop);
    const { activeElement } = document;
    if (isInside.current && (activeElement === null || activeElement === document.body))
      find('data-row', stop)?.focus();
  });

  return {
    list,
    stop,
    goTo: (id: string | undefined) => find('data-row', id)?.focus(),
    /** Along a row and its buttons; at either end it stays. */
    goAlong(id: string, step: 1 | -1) {
      const row = find('data-row', id);
      const stops = row === undefined ? [] : [row, ...findAll('data-row-action', id)];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[at + step]?.focus();
    },
    isOnAction: (target: EventTarget) => (target as Element).hasAttribute('data-row-action'),
    onFocus({ target }: FocusEvent) {
      isInside.current = true;
      const id = target.getAttribute('data-row') ?? target.getAttribute('data-row-action');
      if (id === null) return;
      setReached(id);
      onReach?.(id);
    },
    onBlur({ relatedTarget }: FocusEvent) {
      // Without a goal it is the row that has gone, or the window that was left.
      if (relatedTarget !== null && list.current?.contains(relatedTarget as Node) !== true)
        isInside.current = false;
    },
  };
}
