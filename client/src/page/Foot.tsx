import { CaptureButton } from '../capture/index.ts';
import { ChangesButton } from '../changes/index.ts';
import { LegendStrip } from '../legend/index.ts';
import { ClosingLine } from '../lifetime/index.ts';
import { t } from '../messages/t.ts';
import { CallsButton, SignalsButton } from '../people/index.ts';
import { Button } from '../ui/Button.tsx';
import { ChangesBack, ShownButton } from './afterTheNotes.ts';
import { LastSaid } from './LastSaid.tsx';
import { Rooms } from './Rooms.tsx';
import { REGION } from './regions.ts';
import { useOthersLate } from './useOthersLate.ts';

interface FootProps {
  /** Whether it is time for what comes after the notes. */
  isTime: boolean;
  draftCount: number;
  onShowDrafts(): void;
  onShowChanges(): void;
  onShowLegend(): void;
  onShowCalls(): void;
}

/** The rooms as sheet tabs, what the colours mean, what waits for me, and the last thing that was said. */
export function Foot({
  isTime,
  draftCount,
  onShowDrafts,
  onShowChanges,
  onShowLegend,
  onShowCalls,
}: FootProps) {
  const others = useOthersLate();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside of main it is a landmark, which takes a name
    <footer className="foot" aria-label={t('page.region.foot')} {...REGION}>
      <Rooms />
      <LegendStrip onOpen={onShowLegend} />
      <CaptureButton />
      <ChangesButton onOpen={onShowChanges} />
      {isTime && <ChangesBack />}
      <SignalsButton />
      <CallsButton onOpen={onShowCalls} />
      {isTime && <ShownButton />}
      {draftCount > 0 && (
        <Button tone="quiet" onClick={onShowDrafts}>
          {t('session.draftsShow', { count: draftCount })}
        </Button>
      )}
      {others.length > 0 && (
        <Button tone="quiet" onClick={onShowDrafts}>
          {t('late.show', { count: others.length })}
        </Button>
      )}
      <ClosingLine />
      <LastSaid />
    </footer>
  );
}
