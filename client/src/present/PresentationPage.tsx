import { UNSORTED } from '@evenboard/board';
import { useLayoutEffect, useRef } from 'react';
import { useColumn, useReadable, useRoomSession, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { PresentationBar } from './PresentationBar.tsx';
import { PresentedSection } from './PresentedSection.tsx';
import { presentedSections } from './presentActions.ts';
import { usePresentActions } from './usePresentActions.ts';

/** What is shown now: a section and the buttons to go on. Others' work appears in it; it never turns by itself. */
export function PresentationPage() {
  const room = useRoomSession();
  const shown = useReadable(usePresentActions().shown);
  // Read for their changes: what is presented depends on both.
  useSections();
  useColumn(UNSORTED);
  const sections = presentedSections(room);
  const index = sections.findIndex(({ id }) => id === shown?.section);
  const section = sections[index];
  const top = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each section begins at its top
  useLayoutEffect(() => {
    const page = top.current?.closest('[role="dialog"]');
    if (page) page.scrollTop = 0;
  }, [shown?.section]);
  return (
    <>
      <div className="presentation-main" ref={top}>
        {section === undefined ? (
          <p className="presentation-empty">{t('present.gone')}</p>
        ) : (
          <PresentedSection key={section.id} section={section} />
        )}
      </div>
      <PresentationBar index={index} total={sections.length} />
    </>
  );
}
