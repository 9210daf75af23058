import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Buttons in a row that are one tab stop: Tab goes on past them, arrows go along them, and Tab comes back to the one
 * used last (WAI-ARIA Authoring Practices, toolbar). A screen reader in browse mode finds each by itself.
 */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  const buttons = () => [...(row.current?.querySelectorAll('button') ?? [])];
  const makeStop = (stop: Element | undefined) => {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1;
  };

  // After each render: a button may have come or gone.
  useEffect(() => {
    const all = buttons();
    makeStop(all.find((button) => button.getAttribute('tabindex') === '0') ?? all[0]);
  });

  function keyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const all = buttons();
    const next = all[all.findIndex((button) => button.contains(document.activeElement)) + step];
    event.preventDefault();
    next?.focus();
  }

  return (
    <div
      role="toolbar"
      className="toolbar"
      aria-label={label}
      ref={row}
      onKeyDown={keyDown}
      onFocus={(event) => makeStop(event.target.closest('button') ?? undefined)}
    >
      {children}
    </div>
  );
}
