import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';

/** The last thing that was said, in text, for whoever does not hear it. */
export function LastSaid() {
  const words = useReadable(useAnnouncer().lastSaid);
  if (words === '') return null;
  return (
    <p className="said">
      <span className="sr">{t('session.lastMessage')}</span>
      {words}
    </p>
  );
}
