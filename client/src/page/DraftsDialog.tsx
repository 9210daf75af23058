import { useState } from 'react';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { discardDrafts, readDrafts } from '../session/drafts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Words the server did not take: to read, to copy, and to throw away when they are no longer wanted. */
export function DraftsDialog({ onClose, onGone }: { onClose(): void; onGone(): void }) {
  const { sessionId } = useRoomSession();
  const [drafts] = useState(() => readDrafts(sessionId));

  function discard() {
    discardDrafts(sessionId);
    onGone();
    onClose();
  }

  return (
    <Dialog title={t('session.draftsHeading')} onClose={onClose}>
      <p>{t(drafts.length > 0 ? 'session.draftsBody' : 'session.draftsNone')}</p>
      <ul className="drafts">
        {drafts.map((draft) => (
          <li key={`${draft.atMs} ${draft.address} ${draft.text}`}>
            <span className="strong">{draft.address}</span> <span dir="auto">{draft.text}</span>
          </li>
        ))}
      </ul>
      {drafts.length > 0 && <Button onClick={discard}>{t('session.draftsDiscard')}</Button>}
    </Dialog>
  );
}
