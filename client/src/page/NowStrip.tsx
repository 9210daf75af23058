import { Columns2, LayoutGrid, List, ListOrdered, type LucideIcon, Plus, Table } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Clocks } from '../clock/index.ts';
import { useDerived, useIsNarrow, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useStage } from '../plan/index.ts';
import { changeSettings, type View } from '../session/settings.ts';
import { isReader, whyNot } from '../session/whyNot.ts';
import { Button, greyed } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RadioSwitch } from '../ui/RadioSwitch.tsx';
import { nowWords } from './nowWords.ts';
import { REGION } from './regions.ts';
import { StageOffers } from './StageOffers.tsx';
import { useShownView } from './shownView.ts';
import { useAddNote } from './useAddNote.ts';

const option = (value: View, icon: LucideIcon, words: string) => ({
  value,
  label: (
    <>
      <Icon of={icon} />
      {words}
    </>
  ),
});

const VIEW_OPTIONS = [
  option('board', LayoutGrid, t('session.viewBoard')),
  option('grid', Table, t('session.viewGrid')),
  option('outline', List, t('session.viewOutline')),
  option('both', Columns2, t('session.viewBoth')),
];

/** A sentence of its own: it is looked at again with each letter that is saved, and the strip around it is not. */
function NowWords({ isQuiet }: { isQuiet: boolean }) {
  const room = useRoomSession();
  useDerived(room.save, () => nowWords(room, isQuiet));
  useDerived(room.info, () => nowWords(room, isQuiet));
  useDerived(room.withheld, () => nowWords(room, isQuiet));
  return useSyncExternalStore(room.store.subscribeChanges, () => nowWords(room, isQuiet));
}

/** The way to the whole plan, where there is one. */
function PlanButton({ onOpen }: { onOpen(): void }) {
  const { info } = useRoomSession();
  const hasPlan = useDerived(info, (now) => now?.plan !== undefined);
  if (!hasPlan) return null;
  return (
    <Button tone="quiet" onClick={onOpen}>
      <Icon of={ListOrdered} />
      {t('plan.open')}
    </Button>
  );
}

/** The one main action. Where I may not add a note now it stays there, grey, and says why. */
function AddNote() {
  const addNote = useAddNote();
  const room = useRoomSession();
  const why = useDerived(room.withheld, () => whyNot(room, 'add'));
  return (
    <Button tone="main" {...greyed(why)} onClick={addNote}>
      <Icon of={Plus} />
      {t('session.add')}
    </Button>
  );
}

interface NowStripProps {
  /** Everybody writes by themselves: the board, its views and its main action are out of the way. */
  isQuiet: boolean;
  onShowDrafts(): void;
  onShowPlan(): void;
}

/** What to do now in one sentence, the choice of view, and the one main action. */
export function NowStrip({ isQuiet, onShowDrafts, onShowPlan }: NowStripProps) {
  const room = useRoomSession();
  const isNarrow = useIsNarrow();
  const hasStage = useStage() !== undefined;
  const isRefused = useDerived(room.save, ({ kind }) => kind === 'refused');
  const view = useShownView();
  return (
    <section className="now" aria-label={t('page.region.now')} {...REGION}>
      <p className={hasStage ? 'now-stage' : undefined}>
        <b>{t('session.now')}</b>
        <NowWords isQuiet={isQuiet} />
      </p>
      <PlanButton onOpen={onShowPlan} />
      {!isQuiet && <StageOffers />}
      <Clocks />
      {isRefused && <Button onClick={onShowDrafts}>{t('session.draftsHeading')}</Button>}
      {!isQuiet && (
        <RadioSwitch
          legend={t('session.view')}
          options={VIEW_OPTIONS.filter(({ value }) => value !== 'both' || !isNarrow)}
          value={view}
          onChange={(next) => changeSettings({ view: next })}
        />
      )}
      {!isReader(room) && !isQuiet && <AddNote />}
    </section>
  );
}
