import { useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { discardDrafts, readDrafts } from '../session/drafts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LateList } from './LateList.tsx';
import { useOthersLate } from './useOthersLate.ts';

/** Words that are not on the board: what came too late for it, and what the server did not take. */
export function DraftsDialog({ onClose, onGone }: { onClose(): void; onGone(): void }) {
  const room = useRoomSession();
  const late = useReadable(room.late);
  const others = useOthersLate();
  const [drafts] = useState(() => readDrafts(room.sessionId));
  const isEmpty = drafts.length + late.length + others.length === 0;

  function discard() {
    discardDrafts(room.sessionId);
    onGone();
    onClose();
  }

  return (
    <Dialog title={t('session.draftsHeading')} onClose={onClose}>
      {isEmpty && <p>{t('session.draftsNone')}</p>}
      <LateList heading={t('late.mine')} entries={late} />
      <LateList heading={t('late.others')} entries={others} />
      {drafts.length > 0 && (
        <>
          <p>{t('session.draftsBody')}</p>
          <ul className="drafts">
            {drafts.map((draft) => (
              <li key={`${draft.atMs} ${draft.address} ${draft.text}`}>
                <span className="strong">{draft.address}</span> <span dir="auto">{draft.text}</span>
              </li>
            ))}
          </ul>
          <Button onClick={discard}>{t('session.draftsDiscard')}</Button>
        </>
      )}
    </Dialog>
  );
}
