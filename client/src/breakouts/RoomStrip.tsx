import { parseColour } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import { Video } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import { Icon } from '../ui/Icon.tsx';
import './breakouts.css';
import { facilitatorNames, roomQuestion } from './roomQuestion.ts';
import { safeLink } from './safeLink.ts';

/** In a break-out room: its name and colour, its question, who facilitates it, and the way into its call. */
export function RoomStrip() {
  const room = useRoomSession();
  const entry = useReadable(room.rooms).get(room.roomId);
  useReadable(room.people);
  const question = useSyncExternalStore(room.store.subscribeChanges, () => roomQuestion(room, entry));
  if (room.roomId === MAIN_ROOM || entry === undefined) return null;
  const names = facilitatorNames(room, entry);
  const link = safeLink(entry.link);
  return (
    <section className="strip room-strip" aria-label={t('breakouts.thisRoom')} data-region="">
      <p>
        <span className={`chip ${parseColour(entry.colour)}`}>
          <span className="mark" />
          {roomName(room)}
        </span>
        {question !== undefined && <b>{question}</b>}
        {names !== undefined && <span className="soft">{t('breakouts.with', { names })}</span>}
      </p>
      {link !== undefined && (
        <a className="btn" href={link} target="_blank" rel="noreferrer noopener">
          <Icon of={Video} />
          {t('breakouts.call')}
        </a>
      )}
    </section>
  );
}
