import { type RefObject, useEffect, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useColumn } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { filledCells } from './filledCells.ts';
import { PresentationBar } from './PresentationBar.tsx';
import { PresentedHeading } from './PresentedHeading.tsx';
import { PresentedSection } from './PresentedSection.tsx';
import { pageWords } from './pageWords.ts';
import type { PresentedPage } from './presentActions.ts';
import { type FocusPlace, useFocusWithTurns } from './useFocusWithTurns.ts';
import { usePresentedPages } from './usePresentedPages.ts';

/** What is shown now: a section and what leads on. Others' work appears in it; it never turns by itself. */
export function PresentationPage({ focusPlace }: { focusPlace: RefObject<FocusPlace> }) {
  const { pages, index } = usePresentedPages();
  const page = pages[index];
  if (page === undefined) return null;
  return (
    <>
      <PresentationPanel page={page} number={index + 1} total={pages.length} focusPlace={focusPlace} />
      <PresentationBar pages={pages} page={page} index={index} />
    </>
  );
}

interface PresentationPanelProps {
  page: PresentedPage;
  number: number;
  total: number;
  focusPlace: RefObject<FocusPlace>;
}

function PresentationPanel({ page, number, total, focusPlace }: PresentationPanelProps) {
  const announcer = useAnnouncer();
  const panel = useRef<HTMLDivElement>(null);
  const notes = filledCells(useColumn(page.id));
  const words = { count: notes.length, number, total };
  useFocusWithTurns(panel, focusPlace, page.id, () => announcer.say(pageWords(page, words)));
  const isGone = page.section === undefined;
  useEffect(() => {
    if (isGone) announcer.remote(t('present.gone'), 'here');
  }, [announcer, isGone]);
  return (
    <div ref={panel} className="presentation-main">
      <PresentedHeading key={page.id} page={page} {...words} />
      {page.section === undefined ? (
        <p className="presentation-empty">{t('present.gone')}</p>
      ) : (
        <PresentedSection section={page.section} notes={notes} />
      )}
    </div>
  );
}
