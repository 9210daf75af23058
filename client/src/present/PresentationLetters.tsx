import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useColumn } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { filledCells } from './filledCells.ts';
import { pageWords } from './pageWords.ts';
import type { PresentedPage } from './presentActions.ts';
import { usePresentActions } from './usePresentActions.ts';

interface PresentationLettersProps {
  pages: readonly PresentedPage[];
  page: PresentedPage;
  index: number;
}

/**
 * Where one is among the sections, by their letters; to be pressed, too. It is a slider, and has the focus first: for a
 * slider Orca and NVDA turn to focus mode by themselves, so that arrows and pages turn, and say its value at each turn.
 * Tabs would do the same, but Orca says nothing of the dialog that they are in, and goes back to them whenever another is
 * selected, also from the words that are being read [measured]. In an application nothing could be read at all.
 */
export function PresentationLetters({ pages, page, index }: PresentationLettersProps) {
  const actions = usePresentActions();
  const letters = useRef<HTMLDivElement>(null);
  const count = filledCells(useColumn(page.id)).length;
  const isGone = page.section === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that changes is spoken, and what others add must not be
  const words = useMemo(
    () => pageWords(page, { count, number: index + 1, total: pages.length }),
    [page.id, isGone],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn shows its letter, where they are more than fit
  useLayoutEffect(() => {
    const all = letters.current;
    const shown = all?.querySelector<HTMLElement>('.is-shown');
    if (all && shown) all.scrollLeft = shown.offsetLeft + (shown.offsetWidth - all.clientWidth) / 2;
  }, [page.id]);

  function pressed({ target }: MouseEvent): void {
    const letter = target instanceof Element && target.closest<HTMLElement>('[data-page]');
    if (letter) actions.goTo(letter.dataset['page'] ?? '');
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the whole layer
    <div
      ref={letters}
      role="slider"
      tabIndex={0}
      className="presentation-letters"
      aria-label={t('present.section')}
      aria-valuemin={1}
      aria-valuemax={pages.length}
      aria-valuenow={index + 1}
      aria-valuetext={words}
      onClick={pressed}
    >
      {pages.map(({ id, section }) => (
        <span
          key={id}
          data-page={id}
          className={id === page.id ? 'presentation-letter is-shown' : 'presentation-letter'}
        >
          {section?.letter ?? '–'}
        </span>
      ))}
    </div>
  );
}
