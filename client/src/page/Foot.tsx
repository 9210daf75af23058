import { useAnnouncer } from '../announce/index.ts';
import { ChangesButton } from '../changes/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Rooms } from './Rooms.tsx';
import { REGION } from './regions.ts';

interface FootProps {
  draftCount: number;
  onShowDrafts(): void;
}

/** The rooms as sheet tabs, words kept from a refusal, and the last thing that was said. */
export function Foot({ draftCount, onShowDrafts }: FootProps) {
  const lastSaid = useReadable(useAnnouncer().lastSaid);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside of main it is a landmark, which takes a name
    <footer className="foot" aria-label={t('page.region.foot')} {...REGION}>
      <Rooms />
      <ChangesButton />
      {draftCount > 0 && (
        <Button tone="quiet" onClick={onShowDrafts}>
          {t('session.draftsShow', { count: draftCount })}
        </Button>
      )}
      {lastSaid !== '' && (
        <p className="said">
          <span className="sr">{t('session.lastMessage')}</span>
          {lastSaid}
        </p>
      )}
    </footer>
  );
}
