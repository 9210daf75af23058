import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { useRoomName } from './useRoomName.ts';

interface FootProps {
  draftCount: number;
  onShowDrafts(): void;
}

/** The rooms as sheet tabs, words kept from a refusal, and the last thing that was said. */
export function Foot({ draftCount, onShowDrafts }: FootProps) {
  const lastSaid = useReadable(useAnnouncer().lastSaid);
  const room = useRoomName();
  return (
    <footer className="foot">
      <nav className="tabs" aria-label={t('session.rooms')}>
        <a href="#notes" aria-current="page">
          {room}
        </a>
      </nav>
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
