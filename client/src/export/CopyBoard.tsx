import { useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import { Button } from '../ui/Button.tsx';
import { boardAsList, boardAsTable, type Copied } from './copiedBoard.ts';
import { copyRich } from './copyRich.ts';

/** The board in front of this person, put on the clipboard without a file. */
export function CopyBoard() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const [said, setSaid] = useState('');

  async function copy(copied: Copied, words: string) {
    const outcome = (await copyRich(copied)) === 'copied' ? words : t('takeHome.copy.failed');
    setSaid(outcome);
    announcer.say(outcome);
  }

  return (
    <section className="take-home-part" aria-labelledby="take-home-copy">
      <h3 id="take-home-copy">{t('takeHome.copy.heading', { room: roomName(room) })}</h3>
      <div className="take-home-buttons">
        <Button onClick={() => void copy(boardAsTable(room.store), t('takeHome.copy.tableDone'))}>
          {t('takeHome.copy.table')}
        </Button>
        <Button onClick={() => void copy(boardAsList(room.store), t('takeHome.copy.listDone'))}>
          {t('takeHome.copy.list')}
        </Button>
      </div>
      {said !== '' && <p className="hint">{said}</p>}
    </section>
  );
}
