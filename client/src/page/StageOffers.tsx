import { FIRST_ROW } from '@evenboard/board';
import { useSyncExternalStore } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useIsNarrow, usePlaceHistory, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle, useNoteActions } from '../note/index.ts';
import { useStage } from '../plan/index.ts';
import { Button } from '../ui/Button.tsx';
import { useShownView } from './shownView.ts';
import { showView } from './showView.ts';

/** The view in which the stage is best worked on, where another one is shown. */
function ViewOffer() {
  const announcer = useAnnouncer();
  const shown = useShownView();
  const isNarrow = useIsNarrow();
  const view = useStage()?.view;
  if (view === undefined || view === shown || (view === 'both' && isNarrow)) return null;
  return (
    <p className="stage-offer">
      {t(`plan.offerView.${view}`)}
      <Button onClick={() => showView(view, announcer)}>{t('plan.switch')}</Button>
    </p>
  );
}

/** The section that the stage is about, while one is elsewhere. */
function SectionOffer() {
  const { store, current } = useRoomSession();
  const history = usePlaceHistory();
  const notes = useNoteActions();
  const id = useStage()?.section;
  const here = useSyncExternalStore(current.subscribe, () => current.get().cell.section);
  const section = useSyncExternalStore(store.subscribeSections, () =>
    id === undefined ? undefined : store.getSection(id),
  );
  if (section === undefined || section.id === here) return null;

  function goThere(cell: { section: string; row: number }): void {
    history.remember();
    current.setCell(cell);
    notes.focusCurrent();
  }

  return (
    <p className="stage-offer">
      {t('plan.offerSection', { letter: section.letter, title: sectionTitle(section) })}
      <Button onClick={() => goThere({ section: section.id, row: FIRST_ROW })}>{t('plan.goThere')}</Button>
    </p>
  );
}

/** What the stage suggests, offered and never forced. */
export function StageOffers() {
  return (
    <>
      <ViewOffer />
      <SectionOffer />
    </>
  );
}
